import type { ReactNode } from "react";
import { AfterwardsSection } from "./afterwards-section.tsx";
import { useEditing } from "./editing.ts";
import { FormSection } from "./form-section.tsx";
import { ApplicantsSection, HeadSection } from "./head-section.tsx";
import { LimitsSection } from "./limits-section.tsx";
import { MaterialsSection } from "./materials-section.tsx";
import { ResultsSection } from "./results-section.tsx";
import { StepsSection } from "./steps-section.tsx";
import { TakenSection } from "./taken-section.tsx";
import { TestsSection } from "./tests-section.tsx";

/** Everything that an item says, part by part. */
export const Sections = ({ draftId }: { draftId: string }) => (
  <>
    <Section title="基本情况" open>
      <HeadSection />
    </Section>
    <Section title="申请人">
      <ApplicantsSection />
    </Section>
    <Section title="受理时间">
      <TakenSection />
    </Section>
    <Section title="表单">
      <FormSection />
    </Section>
    <Section title="材料">
      <MaterialsSection />
    </Section>
    <Section title="流程">
      <StepsSection />
    </Section>
    <Section title="期限和补正">
      <LimitsSection />
    </Section>
    <Section title="办理结果和救济">
      <ResultsSection />
    </Section>
    <Section title="评价、公开和归档">
      <AfterwardsSection />
    </Section>
    <Section title="办件样例">
      <TestsSection draftId={draftId} />
    </Section>
  </>
);

/** With everything opened at once each part is drawn anew, so that what was closed by hand opens too. */
const Section = ({
  title,
  open = false,
  children,
}: {
  title: string;
  open?: boolean;
  children: ReactNode;
}) => {
  const { allOpen } = useEditing();
  return (
    <details key={String(allOpen)} className="office-card services-section" open={allOpen || open}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {children}
    </details>
  );
};
