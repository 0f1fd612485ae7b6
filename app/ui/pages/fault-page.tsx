export function FaultPage({ status }: { readonly status: number }) {
  return (
    <main>
      <h1>{status === 403 ? "You cannot do this" : "Sorry, there is a problem with Boardmark"}</h1>
      <p>What you saved before is kept. Go back and try again in a minute.</p>
      <p><a href="/">Go to the start page</a></p>
    </main>
  );
}
