import type { LinksFunction } from "@remix-run/node";
import { isRouteErrorResponse, Links, Meta, Outlet, useRouteError } from "@remix-run/react";
import siteCss from "./ui/styles/site.css?url";
import { FaultPage } from "./ui/pages/fault-page";
import { NotFoundPage } from "./ui/pages/not-found-page";
import { SignedOutPage } from "./ui/pages/signed-out-page";
import { paths } from "./web/paths";
import { SIGNED_OUT } from "./web/signed-out";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: siteCss }];

/** The document. There is no script here: no page is hydrated, and islands bring their own. */
export function Layout({ children }: { readonly children: React.ReactNode }) {
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>{children}</body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  if (isRouteErrorResponse(error) && error.data === SIGNED_OUT) return <SignedOutPage signInHref={paths.signIn()} />;
  return <FaultPage status={isRouteErrorResponse(error) ? error.status : 500} />;
}
