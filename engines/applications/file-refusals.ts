/** Why a file is not taken or not given out: each names the file, the limit and what to do. */
export const FILE_REFUSALS = {
  "file-empty": { status: 422, says: "“{name}”是空文件，没有内容。请重新选择。" },
  "file-too-big": {
    status: 413,
    says: "“{name}”有 {size}，超过 {limit}。请压缩，或者降低扫描的分辨率后再传。",
  },
  "file-kind": {
    status: 415,
    says: "“{name}”没有收下：只收 {kinds} 文件，它的内容不是其中一种（改后缀名没有用）。请转换后再传。",
  },
  "file-cut-off": {
    status: 422,
    says: "“{name}”不完整，后面一段没有了。请打开看看能不能翻到最后，重新保存后再传。",
  },
  "file-damaged": { status: 422, says: "“{name}”读不出来，文件可能坏了。请重新导出或者扫描后再传。" },
  "file-encrypted": {
    status: 422,
    says: "“{name}”设有密码或者权限限制，承办人打不开。请去掉限制（例如用“打印为 PDF”另存一份）再传。",
  },
  "file-script": {
    status: 422,
    says: "“{name}”里有脚本或者动态表单，为安全不收。请用“打印为 PDF”另存一份再传。",
  },
  "file-in-file": {
    status: 422,
    says: "“{name}”里夹带了别的文件，不收。请用“打印为 PDF”另存一份再传，夹带的文件另外上传。",
  },
  "file-too-complex": {
    status: 422,
    says: "“{name}”的结构太复杂，没法检查。请用“打印为 PDF”另存一份再传。",
  },
  "file-too-long": { status: 422, says: "“{name}”有 {pages} 页，最多收 {limit} 页。请只留要用的页后再传。" },
  "file-too-many-pixels": {
    status: 422,
    says: "“{name}”有 {pixels} 万像素，最多收 {limit} 万像素。请缩小图片后再传。",
  },
  "files-too-big": {
    status: 413,
    says: "全部材料合起来有 {size}，超过 {limit}。请压缩后重新上传较大的文件（最大的是“{name}”）。",
  },
  "file-changed": {
    status: 422,
    says: "“{name}”收到的内容与选的文件不一样，可能前后选的不是同一个文件。请重新上传。",
  },
  "file-not-whole": {
    status: 500,
    says: "“{name}”在服务器上的内容不完整，没有给出。已记入日志，请联系管理员从备份恢复。",
  },
  "disk-full": {
    status: 507,
    says: "服务器的存储空间不够，“{name}”没有收下。请稍后再传，或者联系承办单位。",
  },
  "upload-not-allowed": { status: 403, says: "请用企业经办人的账号登录后再上传。" },
  "upload-unclear": { status: 400, says: "上传请求里缺少企业或者文件名，请从申报页重新选择文件。" },
  "upload-unknown": { status: 404, says: "这次上传已经过期或者取消了。请重新选择文件上传。" },
  "upload-elsewhere": { status: 409, says: "上传的位置对不上，请先查询已经传到哪里。" },
  "uploads-too-many": {
    status: 429,
    says: "“{name}”还不能传：没有传完的已有 {limit} 个文件。请等它们传完，或者取消不要的。",
  },
  "uploads-too-large": {
    status: 429,
    says: "“{name}”还不能传：没有传完的文件合起来超过 {limit}。请等前面的传完，或者取消不要的。",
  },
  "uploads-full": { status: 503, says: "现在同时上传的人太多，“{name}”还不能传。请过几分钟再试。" },
} as const;
