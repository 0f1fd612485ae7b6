export function NotFoundPage() {
  return (
    <main>
      <h1>Page not found</h1>
      <p>If you typed or pasted the address, check it is correct. You may also need to sign in.</p>
      <p><a href="/">Go to the start page</a></p>
    </main>
  );
}
