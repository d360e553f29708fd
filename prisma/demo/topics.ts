/** What the demo's developers write about, and what the desk answers: one topic, both languages, words by role. */
export interface TopicWords {
  readonly title: string;
  readonly description: string;
  readonly steps: string;
  readonly first: string;
  readonly question: string;
  readonly answer: string;
  readonly resolution: string;
}

export interface Topic {
  readonly function: "everything" | "login" | "messaging" | "groups" | "push" | "history" | "files" | "server";
  readonly zh: TopicWords;
  readonly en: TopicWords;
}

export const PROBLEMS: readonly [Topic, ...Topic[]] = [
  {
    function: "login",
    zh: {
      title: "发版后大量用户登录返回 20007",
      description: "今天发版并迁移了签发 Token 的服务器，之后登录大量返回 20007，但 Token 是刚签发的，有效期 24 小时。",
      steps: "1. 服务端签发 Token\n2. 客户端立即调用 login\n3. 返回 20007",
      first: "我们已经看到鉴权日志里的失败记录，正在按您给的 AppID 核对签发时间和服务器时间的偏差。",
      question: "请提供一条失败请求的完整 Token（可打码中间部分）和服务端签发时的系统时间，我们要核对时钟偏差。",
      answer: "新服务器快了 7 分钟，NTP 没有启动。",
      resolution:
        "原因是新的签发服务器时钟快 7 分钟，Token 的签发时间在未来。恢复 NTP 后登录正常；建议给签发时间留 60 秒余量。",
    },
    en: {
      title: "Logins fail with 20007 after our release",
      description:
        "Since today's release, which moved token issuing to a new server, login returns 20007 for many users, although tokens are freshly issued and valid for 24 hours.",
      steps: "1. Issue a token on the server\n2. Call login at once\n3. 20007",
      first: "We see the failures in the token log and are comparing issue times with our clock for your app id.",
      question:
        "Please send one full failing token (mask the middle) and the system time of the server that issued it, so that we can compare clocks.",
      answer: "The new server was 7 minutes fast, NTP was not running.",
      resolution:
        "The new issuing server's clock was 7 minutes fast, so tokens were issued in the future. Logins work again with NTP running; we suggest backdating the issue time by 60 seconds.",
    },
  },
  {
    function: "messaging",
    zh: {
      title: "群里发图片消息一直显示发送中",
      description: "Android 端在群聊里发图片，进度到 100% 后状态一直是 sending,对方收不到。文字消息正常。",
      steps: "1. 进入 200 人以上的群\n2. 发送一张 3 MB 图片\n3. 等待 1 分钟，状态不变",
      first: "已收到。我们用 5.3.4 在 300 人群里试了一次没有复现，正在看您日志里的上传回调。",
      question: "请打开 debug 日志后复现一次，把 uploadLogs 生成的日志编号发给我们。",
      answer: "日志编号 LX-UP-88213,复现时间 14:22。",
      resolution:
        "上传完成的回调在应用切到后台时被系统回收。请升级到 5.3.6,或按文档在 onResume 里调用 resumePendingUploads。",
    },
    en: {
      title: "Image messages stay in “sending” in large groups",
      description:
        "On Android, images sent to a group reach 100 % and then stay in sending; nobody receives them. Text messages are fine.",
      steps: "1. Open a group of more than 200\n2. Send a 3 MB image\n3. Wait a minute: no change",
      first:
        "Received. We could not reproduce it on 5.3.4 with 300 members and are reading the upload callbacks in your log.",
      question: "Please reproduce once with debug logging on and send us the log number from uploadLogs.",
      answer: "Log LX-UP-88213, reproduced at 14:22.",
      resolution:
        "The upload callback was reclaimed when the app went to the background. Please upgrade to 5.3.6, or call resumePendingUploads in onResume as documented.",
    },
  },
  {
    function: "push",
    zh: {
      title: "iOS 离线推送收不到，错误码 40003",
      description: "更换推送证书后 iOS 全部收不到离线推送，控制台显示 40003。Android 各厂商通道正常。",
      steps: "1. 控制台上传新的 p12\n2. 杀掉 App\n3. 另一端发消息，没有推送",
      first: "我们在推送网关看到 APNs 返回 BadCertificateEnvironment,正在核对证书环境。",
      question: "请确认上传的是生产环境证书，并提供证书的 Common Name 截图。",
      answer: "确实传成了开发证书，重新上传后还是偶尔收不到。",
      resolution: "控制台已换成生产证书；剩下的零星失败是旧设备令牌，网关已清理。现在送达率 99.2%。",
    },
    en: {
      title: "No offline push on iOS, error 40003",
      description:
        "Since we replaced the push certificate no iOS device gets offline push; the console shows 40003. Android channels are fine.",
      steps: "1. Upload the new p12\n2. Kill the app\n3. Send a message: no push",
      first:
        "The gateway gets BadCertificateEnvironment from APNs. We are checking which environment the certificate is for.",
      question: "Please confirm that the certificate is for production and send a screenshot of its common name.",
      answer: "It was the development one. After uploading again some devices still get nothing.",
      resolution:
        "The console now has the production certificate; the remaining failures were stale device tokens, which we purged. Delivery is at 99.2 %.",
    },
  },
  {
    function: "history",
    zh: {
      title: "漫游消息拉取到第三页后重复",
      description: "getHistoryMessages 翻到第三页开始返回与第二页相同的消息，cursor 也没有变化。",
      steps: "1. count=20 拉取\n2. 用返回的 cursor 继续\n3. 第三页内容与第二页相同",
      first: "收到，正在用您提供的会话 ID 在测试环境重放。",
      question: "请提供完整的请求参数和返回的 cursor(三页各一份)。",
      answer: "已在附件 history.json 里。",
      resolution: "同一毫秒内超过 20 条消息时游标没有前进，已在服务端修复，客户端无需改动。",
    },
    en: {
      title: "History repeats from the third page on",
      description:
        "From the third page, getHistoryMessages returns the messages of the second page and the cursor does not move.",
      steps: "1. Fetch with count=20\n2. Continue with the cursor\n3. Page three equals page two",
      first: "Received. We are replaying it in staging with your conversation id.",
      question: "Please send the full request parameters and the cursor of each of the three pages.",
      answer: "In the attached history.json.",
      resolution:
        "The cursor did not advance when more than 20 messages share a millisecond. Fixed on the server; nothing to change in the app.",
    },
  },
  {
    function: "groups",
    zh: {
      title: "踢人后被踢成员仍能收到群消息约 30 秒",
      description: "调用 removeMembers 成功后，被移出的成员在 30 秒内仍能收到新消息。",
      steps: "1. 管理员移除成员 A\n2. 立刻发一条消息\n3. A 仍然收到",
      first: "这和成员缓存的失效时间有关，我们正在确认您所在区域的配置。",
      question: "请告知这个群的大小和 App 使用的接入区域。",
      answer: "群 480 人，接入区域华南。",
      resolution: "华南区成员缓存失效时间配置错误，已由 30 秒改为即时失效。",
    },
    en: {
      title: "Removed members still get group messages for about 30 seconds",
      description: "After removeMembers succeeds, the removed member still receives new messages for up to 30 seconds.",
      steps: "1. Remove member A\n2. Send a message at once\n3. A still receives it",
      first: "This looks like the membership cache; we are checking the configuration of your region.",
      question: "How large is the group, and which access region does the app use?",
      answer: "480 members, EU-Central.",
      resolution:
        "The membership cache of your region was set to expire after 30 seconds. It is now invalidated at once.",
    },
  },
  {
    function: "files",
    zh: {
      title: "大文件上传到 80% 左右断开，错误 50003",
      description: "Web 端上传超过 80 MB 的文件，到 80% 左右连接断开，返回 50003。",
      steps: "1. Chrome 打开聊天页\n2. 发送 95 MB 压缩包\n3. 约 80% 处失败",
      first: "网关日志显示客户端主动断开，正在确认是否与分片大小有关。",
      question: "请提供浏览器网络面板导出的 HAR。",
      answer: "HAR 已上传，公司代理对单连接限制 60 秒。",
      resolution: "贵司代理在 60 秒时切断长连接。请把 chunkSize 设为 2 MB,每片独立请求；我们也把文档里的默认值改了。",
    },
    en: {
      title: "Large uploads drop at about 80 % with 50003",
      description: "On the web, uploads above 80 MB lose the connection at about 80 % and return 50003.",
      steps: "1. Open the chat in Chrome\n2. Send a 95 MB archive\n3. Fails at about 80 %",
      first: "The gateway log shows the client closing. We are checking whether the part size matters.",
      question: "Please send a HAR exported from the network panel.",
      answer: "HAR uploaded. Our proxy limits a connection to 60 seconds.",
      resolution:
        "Your proxy cuts connections after 60 seconds. Please set chunkSize to 2 MB so that each part is its own request; we changed the documented default too.",
    },
  },
  {
    function: "server",
    zh: {
      title: "服务端批量导入用户接口偶发 60003",
      description: "批量导入 10 万用户，约 2% 的批次返回 60003,重试后成功。",
      steps: "1. 每批 100 人\n2. 并发 20\n3. 观察返回码",
      first: "60003 是频率限制，正在核对您 AppID 的配额和实际峰值。",
      question: "请告知导入的起止时间和并发数，我们对一下网关计数。",
      answer: "昨天 02:00–03:10,并发 20。",
      resolution: "峰值超过每秒 100 次的配额。迁移期间已把配额临时提高到 300,并附上按 Retry-After 退避的示例代码。",
    },
    en: {
      title: "Bulk user import sometimes returns 60003",
      description: "Importing 100,000 users, about 2 % of the batches return 60003 and succeed on retry.",
      steps: "1. Batches of 100\n2. 20 in parallel\n3. Watch the codes",
      first: "60003 is the rate limit. We are comparing your quota with the actual peak.",
      question: "When did the import run and with how many workers? We will compare gateway counters.",
      answer: "Yesterday 02:00–03:10, 20 workers.",
      resolution:
        "The peak exceeded 100 requests a second. We raised the quota to 300 for the migration and attached sample code that backs off by Retry-After.",
    },
  },
  {
    function: "messaging",
    zh: {
      title: "弱网下消息重复发送",
      description: "地铁里弱网场景，点一次发送，对方收到两条相同消息。",
      steps: "1. 用弱网工具设 30% 丢包\n2. 发送文字消息\n3. 对方收到两条",
      first: "收到。我们怀疑自定义重发没有复用 messageId,正在看您贴的代码。",
      question: "请确认重发时是否调用了 resendMessage,而不是新建消息再 sendMessage。",
      answer: "确实是新建的消息。",
      resolution: "改用 resendMessage 后服务端按 messageId 去重。SDK 5.4 起会在重复内容时打印警告。",
    },
    en: {
      title: "Messages sent twice on weak networks",
      description: "On the underground one tap on send produces two identical messages on the other side.",
      steps: "1. 30 % packet loss\n2. Send a text\n3. It arrives twice",
      first: "Received. We suspect that your retry does not reuse the messageId and are reading your code.",
      question: "Does the retry call resendMessage, or does it build a new message and call sendMessage?",
      answer: "It builds a new message.",
      resolution:
        "With resendMessage the server removes duplicates by messageId. From 5.4 on the SDK logs a warning for repeated content.",
    },
  },
];

export const QUESTIONS: readonly [Topic, ...Topic[]] = [
  {
    function: "messaging",
    zh: {
      title: "如何统计单聊消息的已读率?",
      description: "产品想看单聊消息的已读率，有没有现成的统计接口，还是要自己记录已读回执?",
      steps: "",
      first: "目前没有现成的统计接口。可以订阅服务端回调 message.read,按会话累计；示例在“已读回执”一文。",
      question: "",
      answer: "",
      resolution: "用服务端回调累计已读回执即可，示例代码已附在文档里。",
    },
    en: {
      title: "How do we measure the read rate of one-to-one messages?",
      description: "Is there a ready statistic for read rates, or do we have to count receipts ourselves?",
      steps: "",
      first:
        "There is no ready statistic. Subscribe to the server callback message.read and count per conversation; the article on read receipts has an example.",
      question: "",
      answer: "",
      resolution: "Counting receipts from the server callback does it; sample code is in the article.",
    },
  },
  {
    function: "push",
    zh: {
      title: "荣耀手机推送需要单独申请吗?",
      description: "我们已经接了华为推送，荣耀新机型是否需要另外申请通道?",
      steps: "",
      first: "需要。荣耀独立后使用自己的推送服务，请在荣耀开发者平台申请并在控制台填写 AppID 和密钥。",
      question: "",
      answer: "",
      resolution: "已说明申请步骤和控制台配置位置。",
    },
    en: {
      title: "Do Honor phones need their own push channel?",
      description: "We already use Huawei push. Do newer Honor phones need a separate channel?",
      steps: "",
      first:
        "Yes. Honor runs its own push service; apply on its developer platform and enter app id and secret in the console.",
      question: "",
      answer: "",
      resolution: "Explained how to apply and where to configure it.",
    },
  },
  {
    function: "server",
    zh: {
      title: "建议控制台支持按标签筛选用户",
      description: "运营希望在控制台按自定义标签筛选用户并导出。",
      steps: "",
      first: "谢谢建议，已记入需求池(编号 REQ-2317)。眼下可以用服务端接口按标签查询后导出。",
      question: "",
      answer: "",
      resolution: "已登记需求，并给出接口替代方案。",
    },
    en: {
      title: "Please let the console filter users by tag",
      description: "Our operations team would like to filter and export users by custom tag in the console.",
      steps: "",
      first: "Thank you, recorded as REQ-2317. For now the server API can query by tag and export.",
      question: "",
      answer: "",
      resolution: "Recorded the request and described the API alternative.",
    },
  },
  {
    function: "history",
    zh: {
      title: "历史消息最长能保留多久?",
      description: "我们是医疗场景，需要保留三年聊天记录，套餐里能开通吗?",
      steps: "",
      first: "默认 7 天，可按年加购，最长 5 年。合规场景建议同时开启消息回调落到自己的存储。",
      question: "",
      answer: "",
      resolution: "已说明保留期限和加购方式。",
    },
    en: {
      title: "How long can message history be kept?",
      description: "We need three years of chat records. Can our tier do that?",
      steps: "",
      first:
        "Seven days by default; up to five years can be added by the year. For compliance we suggest storing callbacks on your side too.",
      question: "",
      answer: "",
      resolution: "Explained retention and how to extend it.",
    },
  },
];
