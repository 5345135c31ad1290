import { NavLink } from "react-router";
import type { Me } from "#engines/identity/contract";
import { screensOf } from "./screens.ts";

/** The screens of this person's roles, and the way back to the public portal. */
export const SideMenu = ({ me, onChoose }: { me: Me; onChoose?: () => void }) => (
  <ul className="office-menu">
    {screensOf(me).map((it) => (
      <li key={it.path}>
        <NavLink to={it.path} end={it.end} {...(onChoose ? { onClick: onChoose } : {})}>
          {it.title}
        </NavLink>
      </li>
    ))}
    <li className="office-menu-out">
      <a href="/">公众门户</a>
    </li>
  </ul>
);
