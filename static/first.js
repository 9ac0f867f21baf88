// Before the first paint: the language of last time, else the browser's, as the program finds it too. The
// style sheet shows the sentences of `<html lang>`, so that nothing is painted in one language and then again
// in the other. A classic script in the head: a module would come after the paint.
(function () {
  let chosen;
  try {
    chosen = localStorage.getItem("planlens.lang");
  } catch {
    // A browser that keeps nothing has chosen nothing.
  }
  const english = chosen ? chosen === "en" : !/^zh/i.test(navigator.language || "zh");
  // The program's own script did not come: nothing else would say so.
  addEventListener(
    "error",
    function (event) {
      var missing = event.target;
      if (missing.dataset && missing.dataset.wasm) document.documentElement.dataset.start = "failed";
    },
    true
  );
  if (english) document.documentElement.lang = "en";
})();
