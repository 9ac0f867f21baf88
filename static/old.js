// Runs only in browsers that know no modules, and so cannot run the program: the style sheet shows the sentence.
document.documentElement.setAttribute("data-start", "failed");
