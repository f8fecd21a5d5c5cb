// On a page that tests share: a new app, or a new notebook, in the kernel that runs; and the page put in order again.
(async () => {
  const PATIENCE_MS = 30000;
  const { jupyterapp } = window;
  const within = (promise) => Promise.race([promise, new Promise((_, no) => setTimeout(() => no(new Error("The kernel does not answer.")), PATIENCE_MS))]);

  // The page of an app. Its kernel hears nothing but comms: renew.py answers this one.
  const onPage = () => {
    const manager = jupyterapp.widgetManager;
    const output = document.querySelector("main .sw").closest(".jp-OutputArea-child");
    const ask = async (open, app, language) => {
      const comm = await manager._create_comm("tests.renew", undefined, { open, app, language });
      const { model, error } = await within(new Promise((done) => comm.on_msg(({ content }) => done(content.data))));
      if (error) throw new Error(error);
      return model;
    };
    const open = async (app, language) => {
      const model = await manager.get_model(await ask(true, app, language));
      window.sw_words?.forget(); // what the app before said
      const view = await manager.create_view(model);
      const place = document.createElement("div"); // as it stands on a page that was just opened
      place.className = "lm-Widget lm-Panel jp-OutputArea-output";
      output.replaceChildren(place);
      view.luminoWidget.constructor.attach(view.luminoWidget, place);
    };
    return { open, close: () => ask(false) };
  };

  // JupyterLab. The notebook that the page opened with stays and keeps the kernel.
  const inLab = async () => {
    const { shell, commands } = jupyterapp;
    const keeper = shell.currentWidget;
    await keeper.sessionContext.ready;
    const { kernel } = keeper.sessionContext.session;
    const close = async () => {
      for (const panel of [...shell.widgets("main")]) if (panel !== keeper) panel.dispose();
      const code = "from ipywidgets import Widget; Widget.close_all(); get_ipython().run_line_magic('reset', '-f')";
      await within(kernel.requestExecute({ code, store_history: false }).done);
    };
    const open = async (path) => {
      await close();
      const panel = await commands.execute("docmanager:open", { path, kernel: { id: kernel.id } });
      await panel.revealed;
      await panel.sessionContext.ready;
    };
    return { open, close };
  };

  // What on the page is not as it was. The app closes first: so its kernel has answered all that was asked of it.
  const tidy = async () => {
    await host.close();
    document.activeElement?.blur();
    getSelection().removeAllRanges();
    scrollTo(0, 0);
    localStorage.clear();
    sessionStorage.clear();
    return [...globals().filter((name) => !opening.has(name)), ...(document.querySelector(".sw") ? ["an app"] : [])];
  };

  const host = jupyterapp.widgetManager ? onPage() : await inLab();
  const known = ["sw_shared", "axe", "MathJax"]; // axe is what the tests judge by, MathJax comes when JupyterLab likes
  const globals = () => Object.getOwnPropertyNames(window);
  const opening = new Set([...globals(), ...known]);
  window.sw_shared = { open: host.open, tidy };
})();
