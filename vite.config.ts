import { reactRouter } from "@react-router/dev/vite";
import { defineConfig } from "vite";

const ANTD = ["antd", "antd/es/locale/zh_CN", "@ant-design/icons"];

const config = defineConfig({
  plugins: [reactRouter()],
  publicDir: "web/public",
  // antd and its parts ship modules that Node cannot load as they are: the build bundles them, and while developing
  // Vite bundles them before the first page asks for them.
  ssr: {
    noExternal: ["antd", /^@ant-design\//, /^@rc-component\//, /^@emotion\//],
    optimizeDeps: { include: ANTD },
  },
  optimizeDeps: { include: ANTD },
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
});
export default config;
