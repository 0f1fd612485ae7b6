import { PublicPage, type PublicPageProps } from "./public-page";

export type GuidePageProps = PublicPageProps & {
  readonly title: string;
  readonly sentence: string;
  readonly sections: readonly { readonly title: string; readonly steps: readonly string[] }[];
  readonly promise: string;
  readonly guidesHref: string;
};

/** One reader's guide: it fits one side of A4 when printed. */
export function GuidePage({ title, sentence, sections, promise, guidesHref, ...props }: GuidePageProps) {
  return (
    <PublicPage {...props} title={title} sentence={sentence}>
      <div className="bm-guide">
        {sections.map((section) => (
          <section key={section.title}>
            <h2>{section.title}</h2>
            <ol className="nhsuk-list nhsuk-list--number">
              {section.steps.map((step) => (
                <li key={step}>{withLabels(step)}</li>
              ))}
            </ol>
          </section>
        ))}
        <h2>What we promise you</h2>
        <p>{promise}</p>
      </div>
      <p className="bm-print-never">
        Print this page to hand it out: it fits one side of A4. <a href={guidesHref}>All guides</a>
      </p>
    </PublicPage>
  );
}

/** Words as they stand on screen, in bold. */
function withLabels(step: string) {
  return step.split("*").map((words, index) => (index % 2 === 1 ? <b key={index}>{words}</b> : words));
}
