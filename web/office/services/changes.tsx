import type { ServiceDifference } from "#kernel/plan";

/** What a revision changes, for those whom it touches. */
export const Changes = ({ of }: { of: readonly ServiceDifference[] }) => {
  if (of.length === 0) return <p className="office-none">与现行版本没有差别。</p>;
  const [applicant, officer] = [
    of.filter((it) => it.touches === "applicant"),
    of.filter((it) => it.touches === "officer"),
  ];
  return (
    <>
      <Side title="申请人会看到" of={applicant} />
      <Side title="办件的人会看到" of={officer} />
    </>
  );
};

const Side = ({ title, of }: { title: string; of: readonly ServiceDifference[] }) =>
  of.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <ul className="services-changes">
        {of.map((it) => (
          <li key={it.path + it.says}>{it.says}</li>
        ))}
      </ul>
    </>
  );
