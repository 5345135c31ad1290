import { NavLink, useLocation } from "react-router";
import type { Me } from "#engines/identity/contract";
import { screensOf } from "./screens.ts";

/** The screens of this person's roles, and the way back to the public portal. */
export const SideMenu = ({ me, onChoose }: { me: Me; onChoose?: () => void }) => {
  const { pathname } = useLocation();
  return (
    <ul className="office-menu">
      {screensOf(me).map((it) => (
        <li key={it.path}>
          <NavLink
            to={it.path}
            end={it.end}
            className={({ isActive }) => (isActive || isCase(it.path, pathname) ? "active" : "")}
            {...(onChoose ? { onClick: onChoose } : {})}
          >
            {it.title}
          </NavLink>
        </li>
      ))}
      <li className="office-menu-out">
        <a href="/">公众门户</a>
      </li>
    </ul>
  );
};

/** One case belongs to the list of cases, though its address lies beside it. */
const isCase = (menu: string, pathname: string): boolean =>
  menu === "/office" && pathname.startsWith("/office/cases/");
