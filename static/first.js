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
  if (english) document.documentElement.lang = "en";
})();
