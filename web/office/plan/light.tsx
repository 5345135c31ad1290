import type { Light } from "#engines/indicators/contract";
import { Mark, type Tone } from "../parts/marks.tsx";

const LIGHTS: Readonly<Record<Light["colour"], { tone: Tone; text: string }>> = {
  green: { tone: "good", text: "绿灯" },
  yellow: { tone: "wait", text: "黄灯" },
  red: { tone: "bad", text: "红灯" },
  none: { tone: "quiet", text: "未起算" },
};

export const LightMark = ({ light }: { light: Light }) => (
  <Mark tone={LIGHTS[light.colour].tone}>{LIGHTS[light.colour].text}</Mark>
);
export const lightText = (light: Light): string => LIGHTS[light.colour].text;
