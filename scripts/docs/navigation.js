// In the navigation, a namespace's name opens and closes what it has: a link to its page cannot stand in it as well, for
// nothing else can be pressed inside what opens and closes. So the page is the first thing that it has.
const navigation = document.getElementById("tsd-nav-container");
const liftLinks = () => {
  for (const link of navigation.querySelectorAll("summary > a")) {
    const name = document.createElement("span");
    name.append(...link.cloneNode(true).childNodes);
    link.before(name);
    link.querySelector("span").textContent = `All of ${name.textContent}`;
    const item = document.createElement("li");
    item.append(link);
    name.closest("details").querySelector("ul").prepend(item);
  }
};
if (navigation) new MutationObserver(liftLinks).observe(navigation, { childList: true, subtree: true });
