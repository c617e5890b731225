// Searches the pages of the site, in the language of the page, with the index that Pagefind made. The index loads at the first letter.
(() => {
  "use strict";

  const root = new URL(".", new URL(document.currentScript.dataset.root, document.baseURI));
  const form = document.querySelector(".cs-search");
  const field = form.querySelector("input");
  const status = form.querySelector("output");
  const list = document.querySelector(".cs-results");
  const { none, one, many, absent } = form.dataset;
  const most = 20;
  let engine;
  let asked = 0;

  const load = () => {
    engine ??= import(new URL("pagefind/pagefind.js", root)).then(async (found) => {
      await found.options({ baseUrl: root.pathname });

      return found;
    });

    return engine;
  };

  // The excerpt marks the words found; nothing else of its markup is kept.
  const excerpt = (html) => {
    const parsed = new DOMParser().parseFromString(html, "text/html").body;
    const line = document.createElement("p");
    for (const part of parsed.childNodes) {
      const kept = part.nodeName === "MARK" ? document.createElement("mark") : document.createTextNode("");
      kept.textContent = part.textContent;
      line.append(kept);
    }

    return line;
  };

  const item = (result) => {
    const entry = document.createElement("li");
    const link = document.createElement("a");
    link.href = result.url;
    link.textContent = result.meta.title;
    entry.append(link, excerpt(result.excerpt));

    return entry;
  };

  const search = async () => {
    const turn = ++asked;
    const words = field.value.trim();
    history.replaceState(null, "", words ? `?q=${encodeURIComponent(words)}` : location.pathname);
    if (!words) {
      list.replaceChildren();
      status.textContent = "";

      return;
    }

    try {
      const found = await (await load()).search(words);
      const results = await Promise.all(found.results.slice(0, most).map((result) => result.data()));
      if (turn !== asked) return; // a later letter was typed meanwhile

      list.replaceChildren(...results.map(item));
      const count = found.results.length;
      status.textContent = count === 0 ? none : count === 1 ? one : many.replace("{0}", count.toLocaleString(document.documentElement.lang));
    } catch {
      status.textContent = absent;
    }
  };

  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  field.addEventListener("input", search);
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  if (field.value) search();
})();
