export function HomePage() {
  return <main><h1>Boardmark</h1></main>;
}
