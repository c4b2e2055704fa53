/* "Edit this page", for a browser in which somebody has worked at the desk. Nothing is
   asked of the server, so the page is the same for everybody and stays in every cache. */

document.addEventListener("DOMContentLoaded", () => {
  const offer = document.querySelector(".edit-page");
  let works = false;
  try { works = localStorage.getItem("desk") === "open"; } catch { /* storage is off */ }
  if (!offer || !works) return;
  const link = offer.querySelector("a");
  link.href += `?path=${encodeURIComponent(location.pathname)}`;
  offer.hidden = false;
});
