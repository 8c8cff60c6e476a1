import { useState } from "react";
import { Button, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { ScoringSettings } from "../../scoring";
import type { BrokenSteps } from "../../standard";
import { useWords } from "../context";
import { BackSign } from "../parts/icons";
import { gradesOf, type GradeTexts } from "./grades";

const useStyles = makeStyles({
  root: { padding: "8px 12px 24px", display: "flex", flexDirection: "column", gap: "4px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  head: { display: "flex", alignItems: "center", gap: "4px", marginLeft: "-6px" },
  section: { marginTop: "12px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  hint: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  grade: { display: "flex", alignItems: "center", gap: "8px", marginTop: "6px" },
  bound: { width: "84px" },
  figure: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  bad: { color: tokens.colorStatusDangerForeground1 },
});

const brokenSteps: readonly BrokenSteps[] = ["whole", "pro-rata", "started"];
const grades = ["excellent", "good", "fair"] as const;

/** What holds for the whole workbook: how broken steps count, what the weights add up to, where the grades begin. */
export default function SettingsView(props: {
  readonly settings: ScoringSettings;
  readonly onChange: (settings: ScoringSettings) => void;
  readonly onBack: () => void;
}) {
  const styles = useStyles();
  const words = useWords();
  const { settings, onChange } = props;
  const [texts, setTexts] = useState<GradeTexts>({
    excellent: String(settings.grades.excellent),
    good: String(settings.grades.good),
    fair: String(settings.grades.fair),
  });
  const typed = gradesOf(texts);
  const changeGrade = (grade: keyof GradeTexts, text: string): void => {
    const next = { ...texts, [grade]: text };
    setTexts(next);
    const read = gradesOf(next);
    if (read) onChange({ ...settings, grades: read });
  };
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          icon={<BackSign />}
          aria-label={words.say("pane.back")}
          onClick={props.onBack}
        />
        <h2 className={styles.title}>{words.say("pane.settings")}</h2>
      </div>
      <span className={styles.hint}>{words.say("pane.settings-where")}</span>
      <section className={styles.section}>
        <h3 className={styles.heading} id="broken-steps">
          {words.say("pane.broken-steps")}
        </h3>
        <span className={styles.hint}>{words.say("pane.broken-steps-more")}</span>
        <RadioGroup
          aria-labelledby="broken-steps"
          value={settings.brokenSteps}
          onChange={(_, { value }) => {
            const chosen = brokenSteps.find((reading) => reading === value);
            if (chosen) onChange({ ...settings, brokenSteps: chosen });
          }}
        >
          {brokenSteps.map((reading) => (
            <Radio
              key={reading}
              value={reading}
              label={
                <>
                  {words.say(`pane.broken-${reading}`)}
                  <span className={styles.hint}>{words.say(`pane.broken-${reading}-more`)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </section>
      <section className={styles.section}>
        <h3 className={styles.heading} id="weight-total">
          {words.say("pane.weight-total")}
        </h3>
        <RadioGroup
          aria-labelledby="weight-total"
          value={String(settings.weightTotal)}
          onChange={(_, { value }) =>
            onChange({ ...settings, weightTotal: value === "100" ? 100 : 90 })
          }
        >
          <Radio value="90" label={words.say("pane.weight-total-90")} />
          <Radio value="100" label={words.say("pane.weight-total-100")} />
        </RadioGroup>
      </section>
      <section className={styles.section}>
        <h3 className={styles.heading}>{words.say("pane.grades")}</h3>
        <span className={styles.hint}>{words.say("pane.grades-more")}</span>
        {grades.map((grade) => (
          <div key={grade} className={styles.grade}>
            <label htmlFor={`grade-${grade}`}>{words.say(`pane.bound-${grade}`)}</label>
            <Input
              id={`grade-${grade}`}
              size="small"
              className={styles.bound}
              input={{ className: styles.figure }}
              inputMode="decimal"
              value={texts[grade]}
              aria-invalid={typed ? undefined : true}
              onChange={(_, { value }) => changeGrade(grade, value)}
            />
          </div>
        ))}
        {!typed && (
          <span role="alert" className={styles.bad}>
            {words.say("pane.grades-bad")}
          </span>
        )}
      </section>
    </div>
  );
}
