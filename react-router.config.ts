import type { Config } from "@react-router/dev/config";

const config: Config = { appDirectory: "web", buildDirectory: "build", ssr: true };
export default config;
