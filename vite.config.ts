import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

const config = defineConfig({
  plugins: [reactRouter()],
  publicDir: "web/public",
  // antd and its parts ship modules that Node cannot load as they are.
  ssr: { noExternal: ["antd", /^@ant-design\//, /^@rc-component\//, /^@emotion\//] },
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
});
export default config;
