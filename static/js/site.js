/* What every page gains with scripts; each part is silent where its markup is absent.
   Appearance comes first: the choice must stand before the first paint. */
import("./appearance.js");
import("./timeline.js");
import("./copy.js");
import("./editor.js");
