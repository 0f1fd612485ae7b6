import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, Links, Meta, Outlet, useMatches, useRouteError } from "@remix-run/react";
import participantCss from "./ui/styles/participant.css?url";
import siteCss from "./ui/styles/site.css?url";
import { FaultPage } from "./ui/pages/fault-page";
import { NotFoundPage } from "./ui/pages/not-found-page";
import { SignedOutPage } from "./ui/pages/signed-out-page";
import { FOR_PARTICIPANTS } from "./web/route-handles";
import { paths } from "./web/paths";
import { SIGNED_OUT } from "./web/signed-out";

/** Of a page that could not be shown; every other has its own. */
export const meta: MetaFunction = ({ error }) => [{ title: error === undefined ? "Boardmark" : `${titleOf(error)} - Boardmark` }];

function titleOf(error: unknown): string {
  if (isRouteErrorResponse(error) && error.status === 404) return "Page not found";
  if (isRouteErrorResponse(error) && error.data === SIGNED_OUT) return "You are signed out";
  return isRouteErrorResponse(error) && error.status === 403 ? "You cannot do this" : "Sorry, there is a problem";
}

export const links: LinksFunction = () => [{ rel: "icon", href: "/favicon.svg", type: "image/svg+xml" }];

/**
 * The document. There is no script here: no page is hydrated, and islands bring their own. A route whose `handle` asks for it gets
 * the small sheet of a participant's page instead of the whole one.
 */
export function Layout({ children }: { readonly children: React.ReactNode }) {
  const isForParticipants = useMatches().some(({ handle }) => handle === FOR_PARTICIPANTS);
  return (
    <html lang="en-GB">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <link rel="stylesheet" href={isForParticipants ? participantCss : siteCss} />
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
