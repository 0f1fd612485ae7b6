import { HomePage } from "../ui/pages/home-page";

export default function Home() {
  return <HomePage />;
}
