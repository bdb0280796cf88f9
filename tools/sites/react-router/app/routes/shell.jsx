import { useEffect, useState } from "react";
import News, { loader, meta } from "./news";
export { loader, meta };
export default function Page(props) {
  const [mounted, mount] = useState(false);
  useEffect(() => mount(true), []);
  return mounted ? <News {...props} /> : <p>Loading…</p>;
}
