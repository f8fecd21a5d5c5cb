"""Spanish: the files of `english/`, each with the same keys. The words of the field stand in docs/glossary.es.md."""
