<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="zh_CN">
<context>
    <name>AboutSection</name>
    <message>
        <source>关于本程序</source>
        <translation>About this program</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>打开数据文件夹</source>
        <translation>Open data folder</translation>
    </message>
    <message>
        <source>随程序附带</source>
        <translation>Comes with the program</translation>
    </message>
    <message>
        <source>字体：Noto Sans SC、Noto Serif SC、霞鹜文楷、花园明朝（姓名用字），均按 SIL OFL 授权</source>
        <translation>Fonts: Noto Sans SC, Noto Serif SC, LXGW WenKai, Hanazono Mincho (for characters in names), all under the SIL OFL</translation>
    </message>
    <message>
        <source>图标：Lucide，按 ISC 授权</source>
        <translation>Icons: Lucide, under the ISC licence</translation>
    </message>
    <message>
        <source>节假日历：国务院办公厅历年放假通知</source>
        <translation>Holidays: the State Council&apos;s yearly holiday notices</translation>
    </message>
    <message>
        <source>服务器</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>程序版本：{version}</source>
        <translation>Version: {version}</translation>
    </message>
    <message>
        <source>数据位置：{place}</source>
        <translation>Data: {place}</translation>
    </message>
    <message>
        <source>运行日志：{place}</source>
        <translation>Log: {place}</translation>
    </message>
</context>
<context>
    <name>Absences</name>
    <message>
        <source>只有本人或信访办可以撤销外出登记</source>
        <translation>Only the person or the petition office can call an absence off</translation>
    </message>
    <message>
        <source>请与本人或信访办联系</source>
        <translation>Ask the person or the petition office</translation>
    </message>
    <message>
        <source>这次外出已经结束或已撤销</source>
        <translation>This absence is over or called off</translation>
    </message>
    <message>
        <source>可能刚被同事改动，请刷新后再看</source>
        <translation>A colleague may just have changed it; refresh and look again</translation>
    </message>
    <message>
        <source>结束日期不能早于开始日期</source>
        <translation>The last day cannot be before the first</translation>
    </message>
    <message>
        <source>这几天已经过去，不用再登记</source>
        <translation>These days are over; there is nothing to register</translation>
    </message>
    <message>
        <source>代理人须在岗，并能登记走访、办理包案事项，请另选</source>
        <translation>The deputy must be active and allowed to record visits and to work on cases; choose somebody else</translation>
    </message>
</context>
<context>
    <name>AddPaper</name>
    <message>
        <source>回避申请书、回避决定书</source>
        <translation>Request to withdraw and its decision</translation>
    </message>
    <message>
        <source>调解延期申请书</source>
        <translation>Request for more time</translation>
    </message>
    <message>
        <source>案件移送函</source>
        <translation>Letter of referral</translation>
    </message>
    <message>
        <source>人民调解调查记录</source>
        <translation>Record of inquiry</translation>
    </message>
    <message>
        <source>授权委托书（添加代理人）</source>
        <translation>Power of attorney (add an agent)</translation>
    </message>
    <message>
        <source>加一份文书</source>
        <translation>Add a paper</translation>
    </message>
    <message>
        <source>可以加的文书</source>
        <translation>Papers that can be added</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>可以定稿</source>
        <translation>Can be made final</translation>
    </message>
    <message>
        <source>先办理，再出文书</source>
        <translation>To be recorded first, then printed</translation>
    </message>
    <message>
        <source>现在只能看纸样</source>
        <translation>Only to be looked at for now</translation>
    </message>
    <message>
        <source>调解邀请函</source>
        <translation>Letter of invitation</translation>
    </message>
</context>
<context>
    <name>AgainFields</name>
    <message>
        <source>再打印的理由</source>
        <translation>Why it is printed again</translation>
    </message>
    <message>
        <source>打成</source>
        <translation>Print as</translation>
    </message>
    <message>
        <source>副本（每页标明“副本”）</source>
        <translation>Copy (each page marked 副本)</translation>
    </message>
    <message>
        <source>正本（换下打坏的，还没有人签名）</source>
        <translation>Original (in place of a spoilt one; nobody has signed)</translation>
    </message>
    <message>
        <source>这一版已经打印过，请写明再打印的理由，它会记入案件的经过。</source>
        <translation>This version was printed before. Say why it is printed again; the reason goes on the case&apos;s timeline.</translation>
    </message>
    <message>
        <source>当事人遗失</source>
        <translation>Lost by a party</translation>
    </message>
    <message>
        <source>当事人另要一份</source>
        <translation>A party wants another</translation>
    </message>
    <message>
        <source>打坏了</source>
        <translation>Spoilt in printing</translation>
    </message>
</context>
<context>
    <name>AgreementEditor</name>
    <message>
        <source>协议</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>仍待核，先保存</source>
        <translation>Save, still to verify</translation>
    </message>
    <message>
        <source>分期</source>
        <translation>Instalments</translation>
    </message>
    <message>
        <source>分期履行</source>
        <translation>In instalments</translation>
    </message>
    <message>
        <source>将写成：{words}</source>
        <translation>Will read: {words}</translation>
    </message>
    <message>
        <source>写成：{words}</source>
        <translation>Reads: {words}</translation>
    </message>
    <message>
        <source>共{count}条付款，合计{total}</source>
        <translation>Payments: {count}, total {total}</translation>
    </message>
    <message>
        <source>已逐条核对，保存</source>
        <translation>All checked, save</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>有{count}条是从调解记录里读出来的，请逐条核对谁、给谁、多少、何时。</source>
        <translation>Read from the mediation record: {count}. Check each: who, to whom, how much, when.</translation>
    </message>
    <message>
        <source>内容变了，已登记的{count}处签名盖章作废，请重新签名</source>
        <translation>The content changed: the signatures and seals recorded ({count}) are void, please sign again</translation>
    </message>
    <message>
        <source>条款库</source>
        <translation>Clauses</translation>
    </message>
    <message>
        <source>把这一条存入条款库</source>
        <translation>Keep this term as a clause</translation>
    </message>
    <message>
        <source>这一条还没有内容</source>
        <translation>This term is still empty</translation>
    </message>
    <message>
        <source>已存入条款库</source>
        <translation>Kept in the clause library</translation>
    </message>
    <message>
        <source>已插入第{number}条</source>
        <translation>Inserted as term {number}</translation>
    </message>
</context>
<context>
    <name>Agreements</name>
    <message>
        <source>协议已经生效，不能撤下</source>
        <translation>The agreement is in force and cannot be withdrawn</translation>
    </message>
    <message>
        <source>确有变更，请修改协议后重新签名</source>
        <translation>If something has changed, edit the agreement and have it signed again</translation>
    </message>
    <message>
        <source>这件纠纷的调解已经结束，不能再起草协议</source>
        <translation>Mediation of this dispute has ended; no agreement can be drafted</translation>
    </message>
    <message>
        <source>双方愿意继续的，请先办理“重新调解”或“恢复办理”</source>
        <translation>If the parties wish to go on, first choose &quot;Mediate again&quot; or &quot;Reopen&quot;</translation>
    </message>
    <message>
        <source>有当事人明确拒绝调解，不能起草协议（《人民调解法》第十七条）</source>
        <translation>A party clearly refuses mediation; no agreement can be drafted (People&apos;s Mediation Law, art. 17)</translation>
    </message>
    <message>
        <source>请写明约定的内容</source>
        <translation>Write what was agreed</translation>
    </message>
    <message>
        <source>第{number}条已经登记过履行，不能删去；请先撤销履行登记</source>
        <translation>Term {number} has performance on record and cannot be deleted; undo the performance first</translation>
    </message>
</context>
<context>
    <name>Approvals</name>
    <message>
        <source>拟由{leader}（{post}）包案</source>
        <translation>{leader} ({post}) is to lead the case</translation>
    </message>
    <message>
        <source>包案通知已送达，请签收</source>
        <translation>The notice is delivered; please acknowledge it</translation>
    </message>
    <message>
        <source>化解方案第{version}版</source>
        <translation>Resolution plan, version {version}</translation>
    </message>
    <message>
        <source>{clock}延长{days}日：{reason}</source>
        <translation>{clock} longer by {days} days: {reason}</translation>
    </message>
    <message>
        <source>化解已有结果，待包案领导签字同意销号</source>
        <translation>There is a result; the lead is to sign that the case may be struck off</translation>
    </message>
    <message>
        <source>可以办理的有：{names}</source>
        <translation>These may do it: {names}</translation>
    </message>
    <message>
        <source>现在没有别的在岗人员能办：请管理员在“设置—人员”里给另一位应当审核、审批的同志选上“{role}”</source>
        <translation>Nobody else at work may do it: ask the administrator to give another colleague who should review or approve the role &quot;{role}&quot; in Settings, Staff</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>已停止，还有 {count} 个文件没有收</source>
        <translation>Stopped; {count} files not taken in</translation>
    </message>
    <message>
        <source>接着收监视文件夹</source>
        <translation>Go on with the watched folder</translation>
    </message>
    <message>
        <source>暂停监视文件夹</source>
        <translation>Pause the watched folder</translation>
    </message>
    <message>
        <source>{first}（另有 {count} 处，见列表）</source>
        <translation>{first} ({count} more, see the list)</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>指定扫描页</source>
        <translation>Say which page this is</translation>
    </message>
    <message>
        <source>查找案件：卷号、姓名、拼音首字母</source>
        <translation>Find a case: number, name, pinyin initials</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>验证码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>纸上二维码旁的12位；也可以粘贴整段二维码文字</source>
        <translation>The 12 characters beside the QR code; its whole text may be pasted, too</translation>
    </message>
    <message>
        <source>是第几页</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>请输入验证码，或选一份文书</source>
        <translation>Enter the code, or choose a paper</translation>
    </message>
    <message>
        <source>按前后页推测</source>
        <translation>Guessed from the pages around it</translation>
    </message>
    <message>
        <source>正缺页的</source>
        <translation>Lacking pages</translation>
    </message>
    <message>
        <source>找到的文书</source>
        <translation>Papers found</translation>
    </message>
    <message>
        <source>近来的文书</source>
        <translation>Recent papers</translation>
    </message>
    <message>
        <source>自动</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>同一文件接下来的共 {count} 页一起指定，页码顺延</source>
        <translation>The {count} pages from here on in this file together, numbered on</translation>
    </message>
    <message>
        <source>指定</source>
        <translation>Assign</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>“{name}”是履行登记的凭证，不能移除</source>
        <translation>&quot;{name}&quot; is proof of a performance and cannot be removed</translation>
    </message>
    <message>
        <source>请先撤销那一笔履行登记</source>
        <translation>Undo that performance first</translation>
    </message>
    <message>
        <source>没有找到文件“{name}”</source>
        <translation>File &quot;{name}&quot; was not found</translation>
    </message>
    <message>
        <source>请重新选择文件；U盘或手机要保持连接</source>
        <translation>Choose the file again; keep the USB stick or phone connected</translation>
    </message>
    <message>
        <source>文件有{size}MB，最大{largest}MB；请压缩图片或分成几个文件</source>
        <translation>The file has {size} MB, the limit is {largest} MB; compress the pictures or split the file</translation>
    </message>
    <message>
        <source>文件是空的</source>
        <translation>The file is empty</translation>
    </message>
    <message>
        <source>这是程序文件，不能作为案件附件</source>
        <translation>This is a program file and cannot be attached to a case</translation>
    </message>
    <message>
        <source>请选择签的是哪一份定稿文书</source>
        <translation>Choose which final paper was signed</translation>
    </message>
    <message>
        <source>“{name}”是方案步骤的凭证，不能移除</source>
        <translation>&quot;{name}&quot; proves a step of the plan and cannot be removed</translation>
    </message>
    <message>
        <source>请先撤销那一步的办结登记</source>
        <translation>Undo the completion of that step first</translation>
    </message>
    <message>
        <source>请选择是谁的身份证明</source>
        <translation>Please choose whose proof of identity it is</translation>
    </message>
    <message>
        <source>“{name}”已附卷，但打不开：{reason}。请重新扫描附上，再移除这一份</source>
        <translation>&quot;{name}&quot; is in the case but cannot be opened: {reason}. Please scan it again, add that, and remove this one</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>建立调委会</source>
        <translation>Set up the office</translation>
    </message>
    <message>
        <source>修改设置</source>
        <translation>Change settings</translation>
    </message>
    <message>
        <source>添加人员</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>修改人员</source>
        <translation>Edit a person</translation>
    </message>
    <message>
        <source>修改村（社区）网格</source>
        <translation>Change villages and grids</translation>
    </message>
    <message>
        <source>确认电脑时间</source>
        <translation>Confirm the computer&apos;s time</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>View</translation>
    </message>
    <message>
        <source>修改案件信息</source>
        <translation>Edit the case</translation>
    </message>
    <message>
        <source>修改当事人信息</source>
        <translation>Edit a party</translation>
    </message>
    <message>
        <source>移除人员</source>
        <translation>Remove a person</translation>
    </message>
    <message>
        <source>记录调解意愿</source>
        <translation>Record consent</translation>
    </message>
    <message>
        <source>办理进展</source>
        <translation>Move the case on</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>撤销作废</source>
        <translation>Undo voiding</translation>
    </message>
    <message>
        <source>结案归档</source>
        <translation>Close and file</translation>
    </message>
    <message>
        <source>恢复办理</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>安排调解</source>
        <translation>Plan a session</translation>
    </message>
    <message>
        <source>改期</source>
        <translation>Move a session</translation>
    </message>
    <message>
        <source>记录调解</source>
        <translation>Record a session</translation>
    </message>
    <message>
        <source>取消调解</source>
        <translation>Cancel a session</translation>
    </message>
    <message>
        <source>记录调查</source>
        <translation>Record an inquiry</translation>
    </message>
    <message>
        <source>起草协议</source>
        <translation>Draft the agreement</translation>
    </message>
    <message>
        <source>撤下协议</source>
        <translation>Withdraw the agreement</translation>
    </message>
    <message>
        <source>核对约定事项</source>
        <translation>Check the terms</translation>
    </message>
    <message>
        <source>记录司法确认</source>
        <translation>Record judicial confirmation</translation>
    </message>
    <message>
        <source>登记签名盖章</source>
        <translation>Record a signature or seal</translation>
    </message>
    <message>
        <source>签名登记失效</source>
        <translation>Signatures no longer valid</translation>
    </message>
    <message>
        <source>登记履行</source>
        <translation>Record performance</translation>
    </message>
    <message>
        <source>撤销履行登记</source>
        <translation>Undo performance</translation>
    </message>
    <message>
        <source>安排回访</source>
        <translation>Plan a visit</translation>
    </message>
    <message>
        <source>回访改期</source>
        <translation>Move a visit</translation>
    </message>
    <message>
        <source>记录回访</source>
        <translation>Record a visit</translation>
    </message>
    <message>
        <source>取消回访</source>
        <translation>Cancel a visit</translation>
    </message>
    <message>
        <source>修改文书文字</source>
        <translation>Edit a paper&apos;s wording</translation>
    </message>
    <message>
        <source>文书定稿</source>
        <translation>Make a paper final</translation>
    </message>
    <message>
        <source>打印文书</source>
        <translation>Print a paper</translation>
    </message>
    <message>
        <source>导出文书</source>
        <translation>Export a paper</translation>
    </message>
    <message>
        <source>添加附件</source>
        <translation>Add an attachment</translation>
    </message>
    <message>
        <source>移除附件</source>
        <translation>Remove an attachment</translation>
    </message>
    <message>
        <source>打开附件</source>
        <translation>Open an attachment</translation>
    </message>
    <message>
        <source>查看完整证件信息</source>
        <translation>View full ID details</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>电脑时间是{now}，早于最近一条记录的时间{last}</source>
        <translation>The computer&apos;s time is {now}, earlier than the last entry at {last}</translation>
    </message>
    <message>
        <source>修改信访事项</source>
        <translation>Petition case changed</translation>
    </message>
    <message>
        <source>诉求定性</source>
        <translation>Demands judged</translation>
    </message>
    <message>
        <source>登记信访</source>
        <translation>Petition added</translation>
    </message>
    <message>
        <source>移除信访登记</source>
        <translation>Petition removed</translation>
    </message>
    <message>
        <source>记录信访程序</source>
        <translation>Step of the procedure recorded</translation>
    </message>
    <message>
        <source>移除程序记录</source>
        <translation>Step of the procedure removed</translation>
    </message>
    <message>
        <source>起草处理意见</source>
        <translation>Opinion drafted</translation>
    </message>
    <message>
        <source>记录化解办结</source>
        <translation>Settlement recorded</translation>
    </message>
    <message>
        <source>包案领导签字</source>
        <translation>Signed off by the lead</translation>
    </message>
    <message>
        <source>反弹恢复化解</source>
        <translation>Reopened after a relapse</translation>
    </message>
    <message>
        <source>导入户名单</source>
        <translation>Households taken in</translation>
    </message>
    <message>
        <source>移除户名单</source>
        <translation>Households removed</translation>
    </message>
    <message>
        <source>推选代表人</source>
        <translation>Representatives chosen</translation>
    </message>
    <message>
        <source>编制分配方案</source>
        <translation>Distribution drafted</translation>
    </message>
    <message>
        <source>通过分配方案</source>
        <translation>Distribution adopted</translation>
    </message>
    <message>
        <source>记录表决</source>
        <translation>Vote recorded</translation>
    </message>
    <message>
        <source>关联案件</source>
        <translation>Related case</translation>
    </message>
    <message>
        <source>导入放假安排</source>
        <translation>Bring in holidays</translation>
    </message>
    <message>
        <source>申请延期</source>
        <translation>Ask for an extension</translation>
    </message>
    <message>
        <source>审批延期</source>
        <translation>Decide on an extension</translation>
    </message>
    <message>
        <source>中止计算期限</source>
        <translation>Pause a clock</translation>
    </message>
    <message>
        <source>恢复计算期限</source>
        <translation>Resume a clock</translation>
    </message>
    <message>
        <source>设定内控时限</source>
        <translation>Set the internal target</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Supervise</translation>
    </message>
    <message>
        <source>回复督办</source>
        <translation>Answer a supervision slip</translation>
    </message>
    <message>
        <source>督办销号</source>
        <translation>Strike off a supervision slip</translation>
    </message>
    <message>
        <source>提请包案领导</source>
        <translation>Lead proposed</translation>
    </message>
    <message>
        <source>审核同意包案</source>
        <translation>Lead agreed to</translation>
    </message>
    <message>
        <source>审批包案</source>
        <translation>Lead approved</translation>
    </message>
    <message>
        <source>退回包案</source>
        <translation>Lead sent back</translation>
    </message>
    <message>
        <source>送达包案通知</source>
        <translation>Notice to the lead delivered</translation>
    </message>
    <message>
        <source>签收包案</source>
        <translation>Lead acknowledged</translation>
    </message>
    <message>
        <source>移交包案</source>
        <translation>Case handed over</translation>
    </message>
    <message>
        <source>列入包案</source>
        <translation>Put under a leader</translation>
    </message>
    <message>
        <source>解除包案</source>
        <translation>No longer under a leader</translation>
    </message>
    <message>
        <source>调整专班</source>
        <translation>Team changed</translation>
    </message>
    <message>
        <source>修改单位名录</source>
        <translation>List of units changed</translation>
    </message>
    <message>
        <source>交责任单位办理</source>
        <translation>Given to a unit</translation>
    </message>
    <message>
        <source>单位回复</source>
        <translation>Unit answered</translation>
    </message>
    <message>
        <source>单位退回</source>
        <translation>Unit sent back</translation>
    </message>
    <message>
        <source>改派单位</source>
        <translation>Routed to another unit</translation>
    </message>
    <message>
        <source>单位办理结束</source>
        <translation>Unit&apos;s part ended</translation>
    </message>
    <message>
        <source>调整办理层级</source>
        <translation>Level of handling changed</translation>
    </message>
    <message>
        <source>登记外出代理</source>
        <translation>Absence and deputy registered</translation>
    </message>
    <message>
        <source>撤销外出代理</source>
        <translation>Absence called off</translation>
    </message>
    <message>
        <source>起草化解方案</source>
        <translation>Plan drafted</translation>
    </message>
    <message>
        <source>化解方案送审</source>
        <translation>Plan submitted</translation>
    </message>
    <message>
        <source>对化解方案提意见</source>
        <translation>Opinion on the plan</translation>
    </message>
    <message>
        <source>批准化解方案</source>
        <translation>Plan approved</translation>
    </message>
    <message>
        <source>完成方案步骤</source>
        <translation>Step done</translation>
    </message>
    <message>
        <source>撤销方案步骤完成</source>
        <translation>Step no longer done</translation>
    </message>
    <message>
        <source>记录工作进展</source>
        <translation>Progress recorded</translation>
    </message>
    <message>
        <source>评定风险等级</source>
        <translation>Risk graded</translation>
    </message>
    <message>
        <source>红色风险上报</source>
        <translation>Red risk reported</translation>
    </message>
    <message>
        <source>安排接访</source>
        <translation>Plan a reception</translation>
    </message>
    <message>
        <source>取消接访安排</source>
        <translation>Cancel a planned reception</translation>
    </message>
    <message>
        <source>登记接访走访</source>
        <translation>Enter in the reception register</translation>
    </message>
    <message>
        <source>答复来访人</source>
        <translation>Answer a visitor</translation>
    </message>
    <message>
        <source>记录会议</source>
        <translation>Record a meeting</translation>
    </message>
    <message>
        <source>议定事项转入办理</source>
        <translation>Carry a resolution into the work</translation>
    </message>
    <message>
        <source>修改重点清单</source>
        <translation>Change a key list</translation>
    </message>
    <message>
        <source>登记排查</source>
        <translation>Record a sweep</translation>
    </message>
    <message>
        <source>制作文件</source>
        <translation>Made a document</translation>
    </message>
    <message>
        <source>申请回避</source>
        <translation>Ask for recusal</translation>
    </message>
    <message>
        <source>决定回避</source>
        <translation>Decide on recusal</translation>
    </message>
    <message>
        <source>调解延期</source>
        <translation>Extend mediation</translation>
    </message>
    <message>
        <source>邀请参加调解</source>
        <translation>Invite to mediation</translation>
    </message>
    <message>
        <source>撤回调解邀请</source>
        <translation>Take an invitation back</translation>
    </message>
    <message>
        <source>案件移送</source>
        <translation>Refer the case</translation>
    </message>
    <message>
        <source>登记移送回执</source>
        <translation>Record the answer to the referral</translation>
    </message>
    <message>
        <source>取回修改稿</source>
        <translation>Take an edited paper back</translation>
    </message>
    <message>
        <source>验证文书</source>
        <translation>Verify a paper</translation>
    </message>
    <message>
        <source>添加文书模板</source>
        <translation>Add a paper template</translation>
    </message>
    <message>
        <source>停用文书模板</source>
        <translation>Retire a paper template</translation>
    </message>
    <message>
        <source>修改条款库</source>
        <translation>Clause library changed</translation>
    </message>
    <message>
        <source>修改卷宗文书目录</source>
        <translation>Papers of the dossier changed</translation>
    </message>
    <message>
        <source>制作卷宗</source>
        <translation>Bind the dossier</translation>
    </message>
    <message>
        <source>屏幕签名</source>
        <translation>Signed on screen</translation>
    </message>
    <message>
        <source>作废屏幕签名</source>
        <translation>Signature on screen struck</translation>
    </message>
    <message>
        <source>生成签名版</source>
        <translation>Signed copy made</translation>
    </message>
    <message>
        <source>证书签章</source>
        <translation>Sealed by certificate</translation>
    </message>
    <message>
        <source>添加印章图片</source>
        <translation>Added a picture of the seal</translation>
    </message>
    <message>
        <source>停用印章图片</source>
        <translation>Retired a picture of the seal</translation>
    </message>
    <message>
        <source>添加签章证书</source>
        <translation>Added a certificate</translation>
    </message>
    <message>
        <source>停用签章证书</source>
        <translation>Retired a certificate</translation>
    </message>
    <message>
        <source>登记证书吊销</source>
        <translation>Noted a certificate as revoked</translation>
    </message>
    <message>
        <source>导入吊销列表</source>
        <translation>Took in a list of revoked certificates</translation>
    </message>
    <message>
        <source>加入打印队列</source>
        <translation>Put into the print queue</translation>
    </message>
    <message>
        <source>送往打印机</source>
        <translation>Sent to the printer</translation>
    </message>
    <message>
        <source>打印失败</source>
        <translation>Printing failed</translation>
    </message>
    <message>
        <source>确认打印结果</source>
        <translation>Said what came out of the printer</translation>
    </message>
    <message>
        <source>取消打印</source>
        <translation>Printing cancelled</translation>
    </message>
    <message>
        <source>收进扫描件</source>
        <translation>Scan taken in</translation>
    </message>
    <message>
        <source>认领扫描页</source>
        <translation>Scanned pages assigned</translation>
    </message>
    <message>
        <source>扫描归卷</source>
        <translation>Scan filed</translation>
    </message>
    <message>
        <source>搁置扫描页</source>
        <translation>Scanned pages set aside</translation>
    </message>
    <message>
        <source>登记送达</source>
        <translation>Hand out a paper</translation>
    </message>
    <message>
        <source>登记签收</source>
        <translation>Record a receipt</translation>
    </message>
    <message>
        <source>撤销送达登记</source>
        <translation>Take a handing out back</translation>
    </message>
    <message>
        <source>补打</source>
        <translation>Print again</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>系统新发督办单 {count} 张</source>
        <translation>The program wrote {count} new supervision slips</translation>
    </message>
    <message>
        <source>督办检查没有完成：{words}</source>
        <translation>The check for what is late was not finished: {words}</translation>
    </message>
    <message>
        <source>{name}，今天要办的事</source>
        <translation>{name}, due today</translation>
    </message>
    <message>
        <source>待签收</source>
        <translation>To acknowledge</translation>
    </message>
</context>
<context>
    <name>BindDialog</name>
    <message>
        <source>装订 {count} 件案件的卷宗</source>
        <translation>Bind the dossiers of {count} cases</translation>
    </message>
    <message>
        <source>制作卷宗</source>
        <translation>Bind the dossier</translation>
    </message>
    <message>
        <source>卷内和自查</source>
        <translation>The dossier and its self-check</translation>
    </message>
    <message>
        <source>双面打印（背面页码在左上角）</source>
        <translation>Two-sided (numbers of backs at the upper left)</translation>
    </message>
    <message>
        <source>脊背标签</source>
        <translation>Spine label</translation>
    </message>
    <message>
        <source>能定稿的先定稿</source>
        <translation>Issue what can be issued first</translation>
    </message>
    <message>
        <source>存到</source>
        <translation>Save to</translation>
    </message>
    <message>
        <source>请先选择存到哪个文件夹</source>
        <translation>Choose the folder to save to first</translation>
    </message>
    <message>
        <source>已停止，装订好的 {count} 件都在</source>
        <translation>Stopped; the {count} dossiers bound so far are kept</translation>
    </message>
    <message>
        <source>卷宗存到哪里</source>
        <translation>Where to save the dossiers</translation>
    </message>
    <message>
        <source>已装订 {count} 件，共 {pages} 页</source>
        <translation>{count} bound, {pages} pages in all</translation>
    </message>
    <message>
        <source>；{count} 件有要说明的</source>
        <translation>; something to tell about {count}</translation>
    </message>
    <message>
        <source>；{count} 件没有装订，原因见下</source>
        <translation>; {count} were not bound, reasons below</translation>
    </message>
    <message>
        <source>再装订一次</source>
        <translation>Bind once more</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>选择…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>存到哪个文件夹</source>
        <translation>The folder to save to</translation>
    </message>
    <message>
        <source>装订进度</source>
        <translation>Progress of the binding</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>装订</source>
        <translation>Bind</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>案卷自查</source>
        <translation>Self-check of the dossier</translation>
    </message>
    <message>
        <source>卷内</source>
        <translation>In the dossier</translation>
    </message>
    <message>
        <source>要装订的案件</source>
        <translation>Cases to bind</translation>
    </message>
    <message>
        <source>装订时要说明的</source>
        <translation>To be told about the binding</translation>
    </message>
    <message>
        <source>第{page}页</source>
        <translation>p. {page}</translation>
    </message>
    <message>
        <source>第{first}—{last}页</source>
        <translation>pp. {first}–{last}</translation>
    </message>
    <message>
        <source>保管期限 {label}</source>
        <translation>to be kept: {label}</translation>
    </message>
    <message>
        <source>共{pages}页&#x3000;{kept}</source>
        <translation>{pages} pages, {kept}</translation>
    </message>
    <message>
        <source>没有装订</source>
        <translation>Not bound</translation>
    </message>
    <message>
        <source>已装订</source>
        <translation>Bound</translation>
    </message>
    <message>
        <source>{count}处要说明</source>
        <translation>{count} things to tell</translation>
    </message>
    <message>
        <source>{pages}页</source>
        <translation>{pages} pages</translation>
    </message>
    <message>
        <source>按长期保存格式（PDF/A）</source>
        <translation>Long-term copy (PDF/A)</translation>
    </message>
    <message>
        <source>第{number}件，共{total}件</source>
        <translation>{number} of {total}</translation>
    </message>
    <message>
        <source>装订好的文件</source>
        <translation>Files written</translation>
    </message>
    <message>
        <source>已制作</source>
        <translation>Made</translation>
    </message>
</context>
<context>
    <name>Binding</name>
    <message>
        <source>PDF 有打开密码，读不出来；请取得密码、去掉加密后重新附上</source>
        <translation>the PDF is locked with a password; have the lock removed and attach it again</translation>
    </message>
    <message>
        <source>PDF 里一页也没有</source>
        <translation>the PDF has no pages</translation>
    </message>
    <message>
        <source>PDF 设有限制，已照样装订</source>
        <translation>the PDF is restricted; bound all the same</translation>
    </message>
    <message>
        <source>PDF 有损坏，已修复后装订</source>
        <translation>the PDF was damaged; repaired and bound</translation>
    </message>
    <message>
        <source>PDF 已损坏，读得出的页转成图片装订</source>
        <translation>the PDF is damaged; the pages that can be read are bound as pictures</translation>
    </message>
    <message>
        <source>有{count}页不合规范，转成图片装订</source>
        <translation>{count} pages break the format and are bound as pictures</translation>
    </message>
    <message>
        <source>有{count}页的字体没有嵌入或颜色不合长期保存的要求，转成图片</source>
        <translation>{count} pages have fonts not embedded or colours not fit for keeping, and are bound as pictures</translation>
    </message>
    <message>
        <source>有{count}页读不出来，留了空页</source>
        <translation>{count} pages cannot be read and are left blank</translation>
    </message>
    <message>
        <source>苹果手机的 HEIC 照片，请在手机或电脑上转成 JPG 后重新附上</source>
        <translation>a HEIC photo of an iPhone; turn it into JPG and attach it again</translation>
    </message>
    <message>
        <source>录音不能印在纸上</source>
        <translation>a sound recording cannot be put on paper</translation>
    </message>
    <message>
        <source>录像不能印在纸上</source>
        <translation>a video cannot be put on paper</translation>
    </message>
    <message>
        <source>压缩包，请解压后把其中的文件分别附上</source>
        <translation>an archive; unpack it and attach its files one by one</translation>
    </message>
    <message>
        <source>OFD 文件，请用阅读器另存为 PDF 后重新附上</source>
        <translation>an OFD file; save it as PDF with its reader and attach it again</translation>
    </message>
    <message>
        <source>表格或演示文稿，请另存为 PDF 后重新附上</source>
        <translation>a sheet or slides; save as PDF and attach again</translation>
    </message>
    <message>
        <source>旧版 Word 文件，请另存为 PDF 后重新附上</source>
        <translation>an old Word file; save it as PDF and attach it again</translation>
    </message>
    <message>
        <source>RTF 文件，请另存为 PDF 后重新附上</source>
        <translation>an RTF file; save it as PDF and attach it again</translation>
    </message>
    <message>
        <source>Word 文件，这台电脑上没有能转换它的办公软件；请打印后扫描附上</source>
        <translation>a Word file, and this computer has no office program to convert it; print it and attach a scan</translation>
    </message>
    <message>
        <source>图片打不开：文件已损坏，或格式不认得</source>
        <translation>the picture does not open: damaged, or of an unknown kind</translation>
    </message>
    <message>
        <source>图片尺寸太大，请缩小后重新附上</source>
        <translation>the picture is too large; make it smaller and attach it again</translation>
    </message>
    <message>
        <source>是动图，只装了第一幅</source>
        <translation>a moving picture; only its first frame is bound</translation>
    </message>
    <message>
        <source>图片文件不完整，缺的部分是空的</source>
        <translation>the picture is incomplete; the missing part is empty</translation>
    </message>
    <message>
        <source>图片文件已损坏，读不出内容</source>
        <translation>the picture is damaged and cannot be read</translation>
    </message>
    <message>
        <source>PDF 文件已损坏，修复不了</source>
        <translation>the PDF is damaged beyond repair</translation>
    </message>
    <message>
        <source>PDF 里有的页读不出来</source>
        <translation>some pages of the PDF cannot be read</translation>
    </message>
    <message>
        <source>这种格式的文件不能转成页面，请另存为 PDF 后重新附上</source>
        <translation>Files of this format cannot be turned into pages; please save it as PDF and attach it again</translation>
    </message>
    <message>
        <source>图片文件不完整，后面如还有页，没有装进去</source>
        <translation>The picture file is incomplete; further pages, if there were any, are not bound</translation>
    </message>
    <message>
        <source>共{count}页，只装了前{most}页</source>
        <translation>Of {count} pages only the first {most} are bound</translation>
    </message>
    <message>
        <source>文件已损坏，读不出内容</source>
        <translation>The file is damaged; nothing in it can be read</translation>
    </message>
    <message>
        <source>文字太长，只装了前{count}字</source>
        <translation>The text is too long; only the first {count} characters are bound</translation>
    </message>
    <message>
        <source>PDF 解开后过大，请打印后扫描附上</source>
        <translation>The PDF is too large when unpacked; please print it, scan it and attach the scan</translation>
    </message>
</context>
<context>
    <name>BlanksView</name>
    <message>
        <source>空白表格</source>
        <translation>Blank forms</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>另存为…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>空白表格 {forms} 种</source>
        <translation>{forms} blank forms</translation>
    </message>
    <message>
        <source>另存空白表格</source>
        <translation>Save a blank form</translation>
    </message>
    <message>
        <source>已保存到 {path}</source>
        <translation>Saved to {path}</translation>
    </message>
    <message>
        <source>停电或外出时打印备用</source>
        <translation>To print for when the power fails or work is done outside</translation>
    </message>
</context>
<context>
    <name>BlockView</name>
    <message>
        <source>收起 F4</source>
        <translation>Fewer F4</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>更多：{fields} F4</source>
        <translation>More: {fields} F4</translation>
    </message>
</context>
<context>
    <name>Books</name>
    <message>
        <source>这一步必须由工作人员办理</source>
        <translation>This step must be done by a member of staff</translation>
    </message>
    <message>
        <source>请先选择办理人员</source>
        <translation>First choose who is acting</translation>
    </message>
    <message>
        <source>{name}没有“{permission}”的权限</source>
        <translation>{name} does not have the permission &quot;{permission}&quot;</translation>
    </message>
    <message>
        <source>请由有权限的同事办理，或请管理员调整角色</source>
        <translation>Ask a colleague who has it, or have the administrator change the roles</translation>
    </message>
</context>
<context>
    <name>BriefDialog</name>
    <message>
        <source>{name}的包案月报</source>
        <translation>Monthly brief of {name}</translation>
    </message>
    <message>
        <source>{name}包案月报{year}-{month:02}.pdf</source>
        <translation>Brief of {name} {year}-{month:02}.pdf</translation>
    </message>
    <message>
        <source>另存月报</source>
        <translation>Save the brief</translation>
    </message>
    <message>
        <source>已存为 {name}</source>
        <translation>Saved as {name}</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>另存为…</source>
        <translation>Save as…</translation>
    </message>
</context>
<context>
    <name>Briefs</name>
    <message>
        <source>没有找到领导“{text}”</source>
        <translation>There is no leader &quot;{text}&quot;</translation>
    </message>
    <message>
        <source>请写“设置—人员”里的姓名，或写成 姓名（职务）</source>
        <translation>Please write the name as in Settings, Staff, or as name (post)</translation>
    </message>
    <message>
        <source>有{count}位领导都叫“{name}”：{posts}</source>
        <translation>{count} leaders are called &quot;{name}&quot;: {posts}</translation>
    </message>
    <message>
        <source>请写成 姓名（职务）</source>
        <translation>Please write it as name (post)</translation>
    </message>
    <message>
        <source>没有找到这位领导</source>
        <translation>This leader was not found</translation>
    </message>
    <message>
        <source>请在“设置—人员”里查看</source>
        <translation>Please look in Settings, Staff</translation>
    </message>
    <message>
        <source>“{text}”不是月份，请写成 2026-10 这样</source>
        <translation>&quot;{text}&quot; is no month; please write it like 2026-10</translation>
    </message>
</context>
<context>
    <name>ByHand</name>
    <message>
        <source>已存成文件 {where}</source>
        <translation>Saved as {where}</translation>
    </message>
    <message>
        <source>已送往 {where}</source>
        <translation>Sent to {where}</translation>
    </message>
    <message>
        <source>已存成文件 {where}，还没有打到纸上。用别的程序打印以后，再回答打出来没有。</source>
        <translation>Saved as {where}; nothing is on paper yet. Print it with another program, then say whether it came out.</translation>
    </message>
    <message>
        <source>没有确认的留在打印队列里，不算已打印</source>
        <translation>Not confirmed: it stays in the print queue and does not count as printed</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>止日不能早于起日</source>
        <translation>The last day must not be before the first</translation>
    </message>
</context>
<context>
    <name>CalendarPreview</name>
    <message>
        <source>{year}年放假安排</source>
        <translation>Holidays of {year}</translation>
    </message>
    <message>
        <source>放假安排</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>这一年已有安排，导入后以这个文件为准。</source>
        <translation>This year is known already; once imported, this file rules.</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>放假</source>
        <translation>Days off</translation>
    </message>
    <message>
        <source>调休上班</source>
        <translation>Weekend days worked</translation>
    </message>
</context>
<context>
    <name>Calendars</name>
    <message>
        <source>“{name}”读不出来</source>
        <translation>&quot;{name}&quot; cannot be read</translation>
    </message>
    <message>
        <source>请看文件在不在、能不能打开，再选一次</source>
        <translation>See that the file is there and can be opened, then choose again</translation>
    </message>
    <message>
        <source>“{name}”不是能打开的表格文件</source>
        <translation>&quot;{name}&quot; is no sheet that can be opened</translation>
    </message>
</context>
<context>
    <name>CalendarsSection</name>
    <message>
        <source>期限和走访日期按国务院办公厅的放假通知推算。通知公布后，把当年的安排整理成“日期,安排,名称”三列的表格（CSV 或 Excel）导入即可，不需要联网；已排的走访和期限会随之重算。</source>
        <translation>Periods and visits are counted with the holiday notices of the State Council. Once a notice is out, put its days into a table of three columns, date, 放假 or 上班, name (CSV or Excel), and import it; no network is needed. Planned visits and periods are counted anew.</translation>
    </message>
    <message>
        <source>节假日</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>导入放假安排…</source>
        <translation>Import holidays…</translation>
    </message>
    <message>
        <source>选择放假安排文件</source>
        <translation>Choose the file of holidays</translation>
    </message>
    <message>
        <source>放假安排 (*.csv *.xlsx *.json)</source>
        <translation>Holidays (*.csv *.xlsx *.json)</translation>
    </message>
    <message>
        <source>已导入{year}年放假安排：放假 {off} 天，调休上班 {work} 天，重排走访 {changed} 次</source>
        <translation>Holidays of {year} imported: {off} days off, {work} weekend days worked, {changed} visits planned anew</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Years</translation>
    </message>
    <message>
        <source>{day}导入自{source}</source>
        <translation>Imported on {day} from {source}</translation>
    </message>
    <message>
        <source>随程序附带（国务院办公厅通知）</source>
        <translation>Came with the program (notice of the State Council)</translation>
    </message>
    <message>
        <source>放假 {off} 天，调休上班 {work} 天</source>
        <translation>{off} days off, {work} weekend days worked</translation>
    </message>
    <message>
        <source>{year}年&#x3000;{days}</source>
        <translation>{year}: {days}</translation>
    </message>
    <message>
        <source>已导入</source>
        <translation>Imported</translation>
    </message>
    <message>
        <source>{year}年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>尚未公布，暂按周末计算</source>
        <translation>Not announced yet; counted with plain weekends</translation>
    </message>
    <message>
        <source>暂定</source>
        <translation>Provisional</translation>
    </message>
</context>
<context>
    <name>CaseColumns</name>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>案由与当事人</source>
        <translation>Case and parties</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>调解员</source>
        <translation>Mediator</translation>
    </message>
    <message>
        <source>登记日期</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>风险</source>
        <translation>Risk</translation>
    </message>
    <message>
        <source>包案领导</source>
        <translation>Leader</translation>
    </message>
</context>
<context>
    <name>CaseDesk</name>
    <message>
        <source>所在文件夹是只读的，只能查看</source>
        <translation>The folder is read-only; you can only view</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>没有“{permission}”的权限；{roles}可以办理</source>
        <translation>You do not have the permission &quot;{permission}&quot;; it belongs to: {roles}</translation>
    </message>
    <message>
        <source>本案已作废，恢复后才能办理</source>
        <translation>This case is void; restore it first</translation>
    </message>
    <message>
        <source>本案已结案归档，恢复办理后才能修改</source>
        <translation>This case is closed; reopen it to make changes</translation>
    </message>
    <message>
        <source>{title} 第{version}版</source>
        <translation>{title}, version {version}</translation>
    </message>
    <message>
        <source>第{term}条</source>
        <translation>Term {term}</translation>
    </message>
    <message>
        <source>第{part}期</source>
        <translation>Instalment {part}</translation>
    </message>
    <message>
        <source>调解员自行回避</source>
        <translation>The mediator himself</translation>
    </message>
</context>
<context>
    <name>CaseDialogs</name>
    <message>
        <source>撤下协议</source>
        <translation>Withdraw the agreement</translation>
    </message>
    <message>
        <source>协议和已登记的签名一并撤下，案件回到调解；已定稿的文书仍留在卷内。</source>
        <translation>The agreement and its signatures are withdrawn and the case goes back to mediation; final papers stay in the dossier.</translation>
    </message>
    <message>
        <source>司法确认</source>
        <translation>Judicial confirmation</translation>
    </message>
    <message>
        <source>双方须在协议生效之日起三十日内共同申请。</source>
        <translation>Both sides must apply jointly within thirty days after the agreement takes effect.</translation>
    </message>
    <message>
        <source>添加附件</source>
        <translation>Add an attachment</translation>
    </message>
    <message>
        <source>附卷</source>
        <translation>Attach</translation>
    </message>
    <message>
        <source>文件已附卷</source>
        <translation>File attached</translation>
    </message>
    <message>
        <source>移除这份附件</source>
        <translation>Remove this attachment</translation>
    </message>
    <message>
        <source>文件本身仍保留在库中，经过里记下移除的原因。</source>
        <translation>The file itself is kept; the timeline records why it was removed.</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>选择要附卷的文件</source>
        <translation>Choose files to attach</translation>
    </message>
    <message>
        <source>常用文件 ({pattern})</source>
        <translation>Usual files ({pattern})</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>卷内还缺：</source>
        <translation>The dossier still lacks:</translation>
    </message>
    <message>
        <source>材料齐全。</source>
        <translation>Nothing is missing.</translation>
    </message>
    <message>
        <source>恢复办理</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>案件回到结案前的状态，可以继续办理。</source>
        <translation>The case returns to its state before closing and can go on.</translation>
    </message>
    <message>
        <source>作废本案</source>
        <translation>Void this case</translation>
    </message>
    <message>
        <source>编号不会再用，登记簿上保留编号和作废原因；以后可以恢复。</source>
        <translation>The number is never used again; the register keeps it with the reason. The case can be restored later.</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>恢复作废的案件</source>
        <translation>Restore void case</translation>
    </message>
    <message>
        <source>案件恢复原来的编号和状态。</source>
        <translation>The case gets back its number and state.</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>已记明告知其他途径</source>
        <translation>Noted that other routes were told</translation>
    </message>
    <message>
        <source>已办理：{step}</source>
        <translation>Done: {step}</translation>
    </message>
    <message>
        <source>添加当事人或参加人</source>
        <translation>Add a party or participant</translation>
    </message>
    <message>
        <source>{role} {name}</source>
        <translation>{role} {name}</translation>
    </message>
    <message>
        <source>{name}是否同意调解</source>
        <translation>Does {name} consent?</translation>
    </message>
    <message>
        <source>当事人一方明确拒绝调解的，不得调解（《人民调解法》第十七条）。</source>
        <translation>If one party clearly refuses there may be no mediation (People&apos;s Mediation Law, art. 17).</translation>
    </message>
    <message>
        <source>从本案移除{name}</source>
        <translation>Remove {name} from this case</translation>
    </message>
    <message>
        <source>经过里会保留是谁、为什么移除。</source>
        <translation>The timeline keeps who was removed and why.</translation>
    </message>
    <message>
        <source>登记履行</source>
        <translation>Record performance</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>当场履行的各项已登记</source>
        <translation>Performance on the spot recorded</translation>
    </message>
    <message>
        <source>撤销这笔履行登记</source>
        <translation>Undo this performance</translation>
    </message>
    <message>
        <source>经过里会保留原来的登记和撤销的原因。</source>
        <translation>The timeline keeps the entry and why it was undone.</translation>
    </message>
    <message>
        <source>撤销登记</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>取消这次调解会</source>
        <translation>Cancel this session</translation>
    </message>
    <message>
        <source>取消的原因会记入经过。</source>
        <translation>The reason goes into the timeline.</translation>
    </message>
    <message>
        <source>取消调解会</source>
        <translation>Cancel session</translation>
    </message>
    <message>
        <source>调解会已安排</source>
        <translation>Session planned</translation>
    </message>
    <message>
        <source>安排调解会</source>
        <translation>Plan session</translation>
    </message>
    <message>
        <source>改调解会的时间地点</source>
        <translation>Change the session&apos;s time or place</translation>
    </message>
    <message>
        <source>撤销这处签名登记</source>
        <translation>Undo this signature</translation>
    </message>
    <message>
        <source>协议缺少任何一处签名盖章，都还没有生效。</source>
        <translation>While any signature or seal is missing the agreement is not in force.</translation>
    </message>
    <message>
        <source>登记签名盖章</source>
        <translation>Record signatures</translation>
    </message>
    <message>
        <source>协议自{day}起生效</source>
        <translation>In force from {day}</translation>
    </message>
    <message>
        <source>已登记签名</source>
        <translation>Signature recorded</translation>
    </message>
    <message>
        <source>安排回访</source>
        <translation>Plan visit</translation>
    </message>
    <message>
        <source>改回访日期</source>
        <translation>Change the visit&apos;s date</translation>
    </message>
    <message>
        <source>取消这次回访</source>
        <translation>Cancel this visit</translation>
    </message>
    <message>
        <source>取消回访</source>
        <translation>Cancel visit</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>回访记录</source>
        <translation>Visit record</translation>
    </message>
    <message>
        <source>存到哪个文件夹</source>
        <translation>Save to which folder</translation>
    </message>
    <message>
        <source>{title}（草稿）</source>
        <translation>{title} (draft)</translation>
    </message>
    <message>
        <source>还不能定稿，打印的是草稿：</source>
        <translation>It cannot be final yet; a draft is printed:</translation>
    </message>
    <message>
        <source>{title}已定稿，第{version}版</source>
        <translation>{title} is final, version {version}</translation>
    </message>
    <message>
        <source>已存为 {names}</source>
        <translation>Saved as {names}</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>这台电脑没有打开 DOCX 的程序，文件在 {path}</source>
        <translation>This computer has no program for DOCX files; the file is at {path}</translation>
    </message>
    <message>
        <source>看过定稿的纸质协议书，签了哪几处就勾哪几处。</source>
        <translation>Look at the signed paper of the final agreement and tick what is signed on it.</translation>
    </message>
    <message>
        <source>至少勾选一处已经签名或盖章的</source>
        <translation>Tick at least one signature or seal</translation>
    </message>
    <message>
        <source>没有登记号码</source>
        <translation>No number recorded</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>查看{name}的完整号码</source>
        <translation>View the full numbers of {name}</translation>
    </message>
    <message>
        <source>谁、何时、为什么查看，会记入经过。</source>
        <translation>Who looked, when and why goes into the timeline.</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>View</translation>
    </message>
    <message>
        <source>协议书在第{version}版签名后有改动。再定稿成为新的一版，已登记的{count}处签名盖章随即作废，需要在新版上重新签署。</source>
        <translation>The agreement has changed since version {version} was signed. Making a new version final voids the {count} signatures and seals recorded so far; the new version has to be signed again.</translation>
    </message>
    <message>
        <source>定稿新的一版？</source>
        <translation>Make a new version final?</translation>
    </message>
    <message>
        <source>定稿新版</source>
        <translation>Make new version final</translation>
    </message>
    <message>
        <source>申请延期</source>
        <translation>Ask for an extension</translation>
    </message>
    <message>
        <source>信访办理期限可延长一次、不超过30日，由负责人批准并告知信访人。</source>
        <translation>The handling period may be extended once by up to 30 days; the head approves and the petitioner is told.</translation>
    </message>
    <message>
        <source>提请审批</source>
        <translation>Ask for approval</translation>
    </message>
    <message>
        <source>已提请审批</source>
        <translation>Asked for approval</translation>
    </message>
    <message>
        <source>现在没有可以延长的时限</source>
        <translation>No running clock can be extended</translation>
    </message>
    <message>
        <source>{name}申请把“{clock}”延长{days}天：{reason}</source>
        <translation>{name} asks {days} more days for &quot;{clock}&quot;: {reason}</translation>
    </message>
    <message>
        <source>审批延期</source>
        <translation>Decide on the extension</translation>
    </message>
    <message>
        <source>签批</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>申请延期的人不能自己审批</source>
        <translation>Whoever asked does not decide</translation>
    </message>
    <message>
        <source>暂停计算时限</source>
        <translation>Pause a clock</translation>
    </message>
    <message>
        <source>调解期限因鉴定、评估、专家咨询中止；复核期限因听证中止。</source>
        <translation>Appraisal, valuation and expert advice stop a mediation period; a hearing stops the recheck.</translation>
    </message>
    <message>
        <source>现在没有可以暂停的时限</source>
        <translation>No running clock can be paused</translation>
    </message>
    <message>
        <source>恢复计算时限</source>
        <translation>Let the clock run on</translation>
    </message>
    <message>
        <source>内控时限</source>
        <translation>Internal target</translation>
    </message>
    <message>
        <source>比法定期限更早，另算一个钟；不能代替法定期限。</source>
        <translation>Earlier than the law&apos;s end, a clock of its own; it never replaces the law&apos;s.</translation>
    </message>
    <message>
        <source>采用这个分配方案</source>
        <translation>Adopt this scheme</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>Adopt</translation>
    </message>
    <message>
        <source>登记表决</source>
        <translation>Record a vote</translation>
    </message>
    <message>
        <source>分配方案</source>
        <translation>Distribution</translation>
    </message>
    <message>
        <source>金额（元）</source>
        <translation>Amount (yuan)</translation>
    </message>
    <message>
        <source>每户金额</source>
        <translation>Amount of each household</translation>
    </message>
    <message>
        <source>{name}的金额看不懂，请改成 1234.56 这样的数</source>
        <translation>The amount of {name} cannot be read; write a number such as 1234.56</translation>
    </message>
    <message>
        <source>已保存，还相差{amount}，相符才能采用</source>
        <translation>Saved; off by {amount}, it is adopted only when it adds up</translation>
    </message>
    <message>
        <source>已保存，合计相符</source>
        <translation>Saved; it adds up</translation>
    </message>
    <message>
        <source>合计{sum}</source>
        <translation>Sum {sum}</translation>
    </message>
    <message>
        <source>多{amount}</source>
        <translation>{amount} too much</translation>
    </message>
    <message>
        <source>还差{amount}</source>
        <translation>{amount} short</translation>
    </message>
    <message>
        <source>与总额相符</source>
        <translation>Adds up</translation>
    </message>
    <message>
        <source>按户平分</source>
        <translation>Evenly</translation>
    </message>
    <message>
        <source>按人口分</source>
        <translation>By people</translation>
    </message>
    <message>
        <source>按面积分</source>
        <translation>By area</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>录入涉及户</source>
        <translation>Enter households</translation>
    </message>
    <message>
        <source>从表格复制粘贴，一行一户：户主、证件号码、电话、住址、人口、面积、金额、备注。</source>
        <translation>Paste from a sheet, one household a line: head, ID number, telephone, address, people, area, amount, remark.</translation>
    </message>
    <message>
        <source>户名单</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>张三	2.5亩	4人</source>
        <translation>张三	2.5	4</translation>
    </message>
    <message>
        <source>要修改的行</source>
        <translation>Lines to mend</translation>
    </message>
    <message>
        <source>从文件读取…</source>
        <translation>Read a file…</translation>
    </message>
    <message>
        <source>代替原来的名单</source>
        <translation>In place of the present list</translation>
    </message>
    <message>
        <source>还有{count}行没有修改好。修改后再录入；再按一次则不录这些行。</source>
        <translation>{count} lines are not mended. Mend them and enter again; pressing once more leaves them out.</translation>
    </message>
    <message>
        <source>可录入{count}户</source>
        <translation>{count} households can be entered</translation>
    </message>
    <message>
        <source>，{count}行要修改（回车到那一行）</source>
        <translation>, {count} lines to mend (Enter goes there)</translation>
    </message>
    <message>
        <source>，{count}行是表头或合计</source>
        <translation>, {count} lines are captions or sums</translation>
    </message>
    <message>
        <source>；{count}处请核对：{first}</source>
        <translation>; {count} to check: {first}</translation>
    </message>
    <message>
        <source>选择户名单</source>
        <translation>Choose the list</translation>
    </message>
    <message>
        <source>表格 ({pattern})</source>
        <translation>Sheets ({pattern})</translation>
    </message>
    <message>
        <source>录入了{count}户</source>
        <translation>{count} households entered</translation>
    </message>
    <message>
        <source>录入</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>推选代表</source>
        <translation>Choose representatives</translation>
    </message>
    <message>
        <source>空格勾选，最多五人（《信访工作条例》第二十条）。</source>
        <translation>Space ticks; at most five (Petition Regulation art. 20).</translation>
    </message>
    <message>
        <source>代表</source>
        <translation>Represents</translation>
    </message>
    <message>
        <source>涉及户</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>代表已记录</source>
        <translation>Representatives recorded</translation>
    </message>
    <message>
        <source>已选{count}人</source>
        <translation>{count} chosen</translation>
    </message>
    <message>
        <source>，超过五人，请减少</source>
        <translation>, more than five: take some off</translation>
    </message>
    <message>
        <source>代表最多五人</source>
        <translation>At most five representatives</translation>
    </message>
    <message>
        <source>第{line}行：{message}&#x3000;{text}</source>
        <translation>Line {line}: {message}  {text}</translation>
    </message>
    <message>
        <source>提出包案领导</source>
        <translation>Propose a leader</translation>
    </message>
    <message>
        <source>更换包案领导</source>
        <translation>Change the leader</translation>
    </message>
    <message>
        <source>现由{name}包案；新领导批准之日起接手，移交清单打印后双方签字。</source>
        <translation>{name} leads it now; the new leader takes over on the day of approval. Both sign the printed hand-over list.</translation>
    </message>
    <message>
        <source>提请审核</source>
        <translation>Ask for agreement</translation>
    </message>
    <message>
        <source>已提请审核</source>
        <translation>Asked for agreement</translation>
    </message>
    <message>
        <source>信访办审核</source>
        <translation>Petition office&apos;s agreement</translation>
    </message>
    <message>
        <source>主要领导审批</source>
        <translation>Approval by the chief</translation>
    </message>
    <message>
        <source>退回这项包案</source>
        <translation>Send this assignment back</translation>
    </message>
    <message>
        <source>退回后可以另提一位领导；原因记入经过。</source>
        <translation>Another leader can then be proposed; the reason goes on the timeline.</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>送达包案通知</source>
        <translation>Deliver the notice</translation>
    </message>
    <message>
        <source>送达{name}，由本人签收。</source>
        <translation>Delivered to {name}, who acknowledges it himself.</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>已签收，由您包案</source>
        <translation>Acknowledged: you lead this case</translation>
    </message>
    <message>
        <source>列入包案</source>
        <translation>Put under a leader</translation>
    </message>
    <message>
        <source>列入后须有包案领导、责任单位和批准的方案，才能继续调解和结案。</source>
        <translation>From then on mediation and closing need a leader, a responsible unit and an approved plan.</translation>
    </message>
    <message>
        <source>解除包案</source>
        <translation>Release from its leader</translation>
    </message>
    <message>
        <source>包案领导当日结束，案件按一般纠纷继续办理。</source>
        <translation>The leader&apos;s time ends today; the case goes on as an ordinary dispute.</translation>
    </message>
    <message>
        <source>拟由{name}包案</source>
        <translation>{name} is to lead it</translation>
    </message>
    <message>
        <source>{words}：{reason}</source>
        <translation>{words}: {reason}</translation>
    </message>
    <message>
        <source>已同意</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>引导信访</source>
        <translation>Guide to petition</translation>
    </message>
    <message>
        <source>新登记一件信访事项，当事人和案情带过去，两件互相关联。</source>
        <translation>A petition is registered with the parties and facts; the two are linked.</translation>
    </message>
    <message>
        <source>委托移送调解</source>
        <translation>Entrust to mediation</translation>
    </message>
    <message>
        <source>新登记一件纠纷（接受委托移送），两件互相关联。</source>
        <translation>A dispute is registered (entrusted); the two are linked.</translation>
    </message>
    <message>
        <source>关联案件</source>
        <translation>Link a case</translation>
    </message>
    <message>
        <source>关联</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>已登记，两件互相关联</source>
        <translation>Registered; the two are linked</translation>
    </message>
    <message>
        <source>打开新的一件</source>
        <translation>Open the new one</translation>
    </message>
    <message>
        <source>研判定性</source>
        <translation>Judge the demands</translation>
    </message>
    <message>
        <source>定性决定方案要有哪些措施：解决、教育、帮扶、依法处理。</source>
        <translation>It decides which measures the plan must have: solve, explain, relieve, by law.</translation>
    </message>
    <message>
        <source>定性</source>
        <translation>Judge</translation>
    </message>
    <message>
        <source>已定性</source>
        <translation>Judged</translation>
    </message>
    <message>
        <source>登记一次信访</source>
        <translation>Record a petition</translation>
    </message>
    <message>
        <source>撤销这条信访记录</source>
        <translation>Take this petition back</translation>
    </message>
    <message>
        <source>撤销的原因记入经过。</source>
        <translation>The reason goes on the timeline.</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>登记办理环节</source>
        <translation>Record a step of the procedure</translation>
    </message>
    <message>
        <source>时限从这里的日期起算。</source>
        <translation>The clocks start from this day.</translation>
    </message>
    <message>
        <source>已登记</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>撤销这个环节</source>
        <translation>Take this step back</translation>
    </message>
    <message>
        <source>时限按剩下的环节重新计算。</source>
        <translation>The clocks are counted anew from the other steps.</translation>
    </message>
    <message>
        <source>处理意见已保存</source>
        <translation>Opinion saved</translation>
    </message>
    <message>
        <source>处理意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>意见书印有三十日内请求复查的权利。</source>
        <translation>The opinion prints the right to ask for a review within thirty days.</translation>
    </message>
    <message>
        <source>方案还不能送审：</source>
        <translation>The plan cannot be submitted yet:</translation>
    </message>
    <message>
        <source>方案已送审</source>
        <translation>Plan submitted</translation>
    </message>
    <message>
        <source>化解方案第{version}版</source>
        <translation>Resolution plan, version {version}</translation>
    </message>
    <message>
        <source>意见已记录</source>
        <translation>Opinion recorded</translation>
    </message>
    <message>
        <source>这一版方案不在审批中</source>
        <translation>This version is not being judged</translation>
    </message>
    <message>
        <source>现在等“{stage}”，由{roles}办理</source>
        <translation>It waits for: {stage} ({roles})</translation>
    </message>
    <message>
        <source>步骤完成</source>
        <translation>Step done</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>步骤已办结</source>
        <translation>Step done</translation>
    </message>
    <message>
        <source>撤销这一步的完成登记</source>
        <translation>Take the tick of this step back</translation>
    </message>
    <message>
        <source>证明材料留在卷内。</source>
        <translation>The proof stays in the dossier.</translation>
    </message>
    <message>
        <source>登记进展</source>
        <translation>Record progress</translation>
    </message>
    <message>
        <source>进展已登记</source>
        <translation>Progress recorded</translation>
    </message>
    <message>
        <source>评定风险</source>
        <translation>Grade the risk</translation>
    </message>
    <message>
        <source>评定</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>已评定为{colour}</source>
        <translation>Graded: {colour}</translation>
    </message>
    <message>
        <source>红色风险要当日上报，上报后在“风险”里登记。</source>
        <translation>Red is reported the same day; record the report under &quot;Risk&quot;.</translation>
    </message>
    <message>
        <source>登记上报</source>
        <translation>Record the report</translation>
    </message>
    <message>
        <source>由{level}包保</source>
        <translation>owner: {level}</translation>
    </message>
    <message>
        <source>{days}天内化解</source>
        <translation>settle within {days} days</translation>
    </message>
    <message>
        <source>每{days}天走访</source>
        <translation>visit every {days} days</translation>
    </message>
    <message>
        <source>当日上报</source>
        <translation>report the same day</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>。</source>
        <translation>.</translation>
    </message>
    <message>
        <source>登记化解和办结</source>
        <translation>Record settlement and conclusion</translation>
    </message>
    <message>
        <source>办结是程序走完，化解是信访人息访，两个日期分开记。</source>
        <translation>Conclusion ends the procedure, settlement satisfies the person: two dates.</translation>
    </message>
    <message>
        <source>签字同意销号</source>
        <translation>Sign off</translation>
    </message>
    <message>
        <source>同意后仍要有佐证材料和回访结果才能销号。</source>
        <translation>Proof and a visit&apos;s result are still needed to strike the case off.</translation>
    </message>
    <message>
        <source>同意销号</source>
        <translation>Sign off</translation>
    </message>
    <message>
        <source>已签字</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>还没有包案领导</source>
        <translation>No leader yet</translation>
    </message>
    <message>
        <source>由包案领导{name}本人签字</source>
        <translation>The leader {name} signs himself</translation>
    </message>
    <message>
        <source>登记反弹</source>
        <translation>Record a relapse</translation>
    </message>
    <message>
        <source>案件回到化解中，原来的化解、签字作废，都留在经过里。</source>
        <translation>The case is being resolved again; settlement and signature fall away and stay on the timeline.</translation>
    </message>
    <message>
        <source>恢复化解</source>
        <translation>Resolve again</translation>
    </message>
    <message>
        <source>已恢复化解</source>
        <translation>Resolution goes on</translation>
    </message>
    <message>
        <source>发督办单</source>
        <translation>Write a supervision slip</translation>
    </message>
    <message>
        <source>发出</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>督办单已发出，可在卷内目录打印</source>
        <translation>Slip written; print it from the contents</translation>
    </message>
    <message>
        <source>回复督办</source>
        <translation>Answer the slip</translation>
    </message>
    <message>
        <source>回复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>督办单已销</source>
        <translation>Slip struck off</translation>
    </message>
    <message>
        <source>销督办单</source>
        <translation>Strike the slip off</translation>
    </message>
    <message>
        <source>{name}还没有回复，请写明为什么销。</source>
        <translation>{name} has not answered yet; say why it is struck off.</translation>
    </message>
    <message>
        <source>督办对象不能销自己的督办单</source>
        <translation>Nobody strikes off his own slip</translation>
    </message>
    <message>
        <source>责任人和专班</source>
        <translation>Persons and team</translation>
    </message>
    <message>
        <source>第一责任人、包保责任人、专班成员和稳控责任人；Alt+Enter 添一位。</source>
        <translation>First responsible, owners, team and stability; Alt+Enter adds one.</translation>
    </message>
    <message>
        <source>交责任单位办理</source>
        <translation>Assign a unit</translation>
    </message>
    <message>
        <source>交办</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>已交单位办理</source>
        <translation>Assigned to the unit</translation>
    </message>
    <message>
        <source>登记单位回复</source>
        <translation>Record the unit&apos;s answer</translation>
    </message>
    <message>
        <source>登记{unit}退回</source>
        <translation>{unit} sent it back</translation>
    </message>
    <message>
        <source>退回的单位不再算责任单位，改派后重新计算。</source>
        <translation>A unit that sent it back no longer counts until another takes over.</translation>
    </message>
    <message>
        <source>登记退回</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>改派其他单位</source>
        <translation>Give it to another unit</translation>
    </message>
    <message>
        <source>{unit}不再承担</source>
        <translation>{unit} is no longer responsible</translation>
    </message>
    <message>
        <source>以前的回复和退回都保留。</source>
        <translation>What it answered and sent back before is kept.</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>End</translation>
    </message>
    <message>
        <source>走访回访记录</source>
        <translation>Record of a visit</translation>
    </message>
    <message>
        <source>还不能{closing}：</source>
        <translation>Not yet possible ({closing}):</translation>
    </message>
    <message>
        <source>仍要{closing}的，请写明原因。</source>
        <translation>To go on with &quot;{closing}&quot;, give the reason.</translation>
    </message>
    <message>
        <source>已{closing}</source>
        <translation>{closing}</translation>
    </message>
    <message>
        <source>已记录</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>移除这一户…</source>
        <translation>Remove this household…</translation>
    </message>
    <message>
        <source>从名单里移除{name}</source>
        <translation>Remove {name} from the list</translation>
    </message>
    <message>
        <source>原因记入经过；已列入分配方案的不能移除。</source>
        <translation>The reason goes on the timeline; who is in a distribution stays.</translation>
    </message>
    <message>
        <source>已从名单里移除</source>
        <translation>Removed from the list</translation>
    </message>
    <message>
        <source>已提请由{name}包案，还在审批</source>
        <translation>{name} is proposed already; it waits for approval</translation>
    </message>
    <message>
        <source>回访期已满，提请销号</source>
        <translation>The term of return visits is over; to be struck off</translation>
    </message>
    <message>
        <source>必备材料还没有定稿归卷：{names}。</source>
        <translation>Papers the dossier must have that are not final: {names}.</translation>
    </message>
    <message>
        <source>申请回避</source>
        <translation>Ask for recusal</translation>
    </message>
    <message>
        <source>当事人要求更换调解员的，应当更换；由别人作出决定。</source>
        <translation>A party&apos;s wish for another mediator is met; somebody else decides.</translation>
    </message>
    <message>
        <source>提出申请</source>
        <translation>Submit the request</translation>
    </message>
    <message>
        <source>回避决定已登记</source>
        <translation>The decision on the recusal was recorded</translation>
    </message>
    <message>
        <source>决定回避</source>
        <translation>Decide on the recusal</translation>
    </message>
    <message>
        <source>作出决定</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>调解已有结果，不再办理回避</source>
        <translation>The mediation has its outcome; nobody withdraws any more</translation>
    </message>
    <message>
        <source>本案还没有调解员</source>
        <translation>The case has no mediator yet</translation>
    </message>
    <message>
        <source>被申请回避的人和本案调解员不能自己决定回避</source>
        <translation>Whoever is asked to withdraw, and the mediator of the case, cannot decide on it</translation>
    </message>
    <message>
        <source>{mediator}申请自行回避：{reason}</source>
        <translation>{mediator} asks to withdraw: {reason}</translation>
    </message>
    <message>
        <source>{party}申请{mediator}回避：{reason}</source>
        <translation>{party} asks that {mediator} withdraw: {reason}</translation>
    </message>
    <message>
        <source>调解延期</source>
        <translation>Extend the mediation</translation>
    </message>
    <message>
        <source>调解期限要各方当事人同意才能延长，只延长一次；申请书由各方签名后，再登记同意。</source>
        <translation>The time of a mediation is extended only with the consent of all parties, and once; record their consent when all have signed the request.</translation>
    </message>
    <message>
        <source>已登记各方同意，调解期限已延长</source>
        <translation>The consent of all was recorded; the mediation has more time</translation>
    </message>
    <message>
        <source>调解期限现在没有在计算</source>
        <translation>The time of the mediation does not run now</translation>
    </message>
    <message>
        <source>调解期限已经延长过一次</source>
        <translation>The time of the mediation was extended once already</translation>
    </message>
    <message>
        <source>撤回这份邀请</source>
        <translation>Take back this invitation</translation>
    </message>
    <message>
        <source>撤回的原因会记入经过；邀请函已经定稿的不能撤回。</source>
        <translation>The reason goes into the history; an invitation whose letter is final cannot be taken back.</translation>
    </message>
    <message>
        <source>撤回邀请</source>
        <translation>Take back the invitation</translation>
    </message>
    <message>
        <source>邀请参加调解</source>
        <translation>Invite to a mediation</translation>
    </message>
    <message>
        <source>征得当事人同意，可以邀请亲属、邻里、同事和有专门知识的人参加调解。</source>
        <translation>With the parties&apos; consent relatives, neighbours, colleagues and people with special knowledge may be invited.</translation>
    </message>
    <message>
        <source>案件移送</source>
        <translation>Refer the case</translation>
    </message>
    <message>
        <source>移送后本案仍在原来的环节；不再调解的，请另办不予受理或终止。</source>
        <translation>The case stays where it stands; where mediation ends, refuse or end it as well.</translation>
    </message>
    <message>
        <source>登记移送</source>
        <translation>Record the referral</translation>
    </message>
    <message>
        <source>登记移送回执</source>
        <translation>Record the answer to the referral</translation>
    </message>
    <message>
        <source>本案已作废，恢复后才能办理</source>
        <translation>The case is void; restore it first</translation>
    </message>
    <message>
        <source>本案已结案归档，只能补签名原件、履行凭证和身份证明，经过里会记明。</source>
        <translation>The case is closed: only signed originals, proofs of performance and of identity may be added, and the history says so.</translation>
    </message>
    <message>
        <source>选择改好的 Word 文件</source>
        <translation>Choose the edited Word file</translation>
    </message>
    <message>
        <source>Word 文件 (*.docx)</source>
        <translation>Word files (*.docx)</translation>
    </message>
    <message>
        <source>取回“{title}”的修改稿</source>
        <translation>Take back the edited &quot;{title}&quot;</translation>
    </message>
    <message>
        <source>改了什么，左边是原来的，右边是改后的</source>
        <translation>What changed: before at the left, after at the right</translation>
    </message>
    <message>
        <source>显示全文</source>
        <translation>Show the whole text</translation>
    </message>
    <message>
        <source>为什么改</source>
        <translation>Why it was changed</translation>
    </message>
    <message>
        <source>请写明为什么改，原因会记入版本记录</source>
        <translation>Say why it was changed; the reason goes into the record of versions</translation>
    </message>
    <message>
        <source>修改稿已取回，成为第{version}版</source>
        <translation>Edited file taken back as version {version}</translation>
    </message>
    <message>
        <source>第{version}版</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>共改动{count}处</source>
        <translation>{count} changes</translation>
    </message>
    <message>
        <source>上一处</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一处</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>取回为第{version}版</source>
        <translation>Keep as version {version}</translation>
    </message>
    <message>
        <source>版本记录</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>各版</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>选中的一版</source>
        <translation>The version chosen</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>存为 Word</source>
        <translation>Save as Word</translation>
    </message>
    <message>
        <source>打开签名原件</source>
        <translation>Open the signed original</translation>
    </message>
    <message>
        <source>版本记录 · {title}</source>
        <translation>Versions · {title}</translation>
    </message>
    <message>
        <source>已存为 {path}</source>
        <translation>Saved as {path}</translation>
    </message>
    <message>
        <source>打印这一版</source>
        <translation>Print this version</translation>
    </message>
    <message>
        <source>打印{count}次</source>
        <translation>Printed: {count}</translation>
    </message>
    <message>
        <source>已签署</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>现行</source>
        <translation>Current</translation>
    </message>
    <message>
        <source>无（早先的程序定稿）</source>
        <translation>None (issued by an earlier program)</translation>
    </message>
    <message>
        <source>无，只有 Word 稿</source>
        <translation>None, a Word file only</translation>
    </message>
    <message>
        <source>修改原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>验证码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>样式版本</source>
        <translation>Edition of the form</translation>
    </message>
    <message>
        <source>页数</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>PDF 摘要</source>
        <translation>PDF digest</translation>
    </message>
    <message>
        <source>Word 摘要</source>
        <translation>Word digest</translation>
    </message>
    <message>
        <source>取回文件摘要</source>
        <translation>Digest of the file taken back</translation>
    </message>
    <message>
        <source>{name}：{text}</source>
        <translation>{name}: {text}</translation>
    </message>
    <message>
        <source>这一版只有 Word 稿，已用办公软件打开：请在那里打印，签署后扫描回来</source>
        <translation>This version is a Word file only and was opened in the office program: print it there and scan it once it is signed</translation>
    </message>
    <message>
        <source>这一版没有 PDF，存的是 Word 稿</source>
        <translation>This version has no PDF; the Word file was saved</translation>
    </message>
    <message>
        <source>{number} {title} 第{version}版</source>
        <translation>{number} {title} version {version}</translation>
    </message>
    <message>
        <source>{why}，第{version}版只有 Word 稿：请打印 Word 稿，签署后扫描回来</source>
        <translation>{why}; version {version} is a Word file only: please print it, and scan it in once signed</translation>
    </message>
    <message>
        <source>还没有定稿要送达的文书</source>
        <translation>No paper that goes to the parties has been issued yet</translation>
    </message>
    <message>
        <source>送达{title}</source>
        <translation>Hand out: {title}</translation>
    </message>
    <message>
        <source>谁收到了就勾谁；邮寄、留置的先登记送出，收到回执再登记签收。</source>
        <translation>Tick whoever received it. What was posted or left is recorded as sent; record the receipt when it comes back.</translation>
    </message>
    <message>
        <source>登记送达</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>送达给其他单位或个人</source>
        <translation>Hand out to another body or person</translation>
    </message>
    <message>
        <source>登记签收</source>
        <translation>Record the receipt</translation>
    </message>
    <message>
        <source>已登记签收</source>
        <translation>Receipt recorded</translation>
    </message>
    <message>
        <source>撤销送达登记</source>
        <translation>Take a handing out back</translation>
    </message>
    <message>
        <source>{name}的签收人</source>
        <translation>Who signs for {name}</translation>
    </message>
    <message>
        <source>{day}送给{name}，{manner}</source>
        <translation>To {name} on {day}: {manner}</translation>
    </message>
    <message>
        <source>已登记送达{count}份</source>
        <translation>Handed out: {count}</translation>
    </message>
</context>
<context>
    <name>CaseMoves</name>
    <message>
        <source>此案没有结案，不用恢复办理</source>
        <translation>This case is not closed and need not be reopened</translation>
    </message>
    <message>
        <source>{number}没有作废</source>
        <translation>{number} is not void</translation>
    </message>
    <message>
        <source>需要“{permission}”的权限</source>
        <translation>This needs the permission &quot;{permission}&quot;</translation>
    </message>
    <message>
        <source>{number}现在是“{state}”，不能转为“{target}”</source>
        <translation>{number} is now &quot;{state}&quot; and cannot become &quot;{target}&quot;</translation>
    </message>
    <message>
        <source>请先补齐，再办这一步</source>
        <translation>Complete what is missing, then take this step</translation>
    </message>
    <message>
        <source>{first}；{second}</source>
        <translation>{first}; {second}</translation>
    </message>
    <message>
        <source>{missing}。仍要结案，请写明原因</source>
        <translation>{missing}. To close all the same, give the reason</translation>
    </message>
    <message>
        <source>日期不能晚于今天</source>
        <translation>The date cannot be after today</translation>
    </message>
    <message>
        <source>日期不能早于登记日期</source>
        <translation>The date cannot be before the registration date</translation>
    </message>
    <message>
        <source>保管期限只有短期、长期、永久</source>
        <translation>Retention is short-term, long-term or permanent only</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>其他办理</source>
        <translation>More steps</translation>
    </message>
    <message>
        <source>卷宗</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>切换文书与填写</source>
        <translation>Switch paper and form</translation>
    </message>
    <message>
        <source>切换栏目</source>
        <translation>Switch pane</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>必备 {there}/{needed}</source>
        <translation>Required {there}/{needed}</translation>
    </message>
    <message>
        <source>卷内目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>责任人和专班（组专班）</source>
        <translation>The responsible and the team (set up a team)</translation>
    </message>
    <message>
        <source>销号</source>
        <translation>Strike off</translation>
    </message>
    <message>
        <source>登记信访</source>
        <translation>Record a petition</translation>
    </message>
    <message>
        <source>登记程序（办理环节）</source>
        <translation>Record a step of the procedure</translation>
    </message>
    <message>
        <source>加一份文书…</source>
        <translation>Add a paper…</translation>
    </message>
    <message>
        <source>加一份文书</source>
        <translation>Add a paper</translation>
    </message>
    <message>
        <source>协议体检</source>
        <translation>Check-up of the agreement</translation>
    </message>
    <message>
        <source>还没有协议，先起草协议再体检</source>
        <translation>There is no agreement yet; draft one first</translation>
    </message>
    <message>
        <source>协议体检没有发现问题</source>
        <translation>The check-up found nothing wrong</translation>
    </message>
    <message>
        <source>保存修改，没有修改时存为 PDF</source>
        <translation>Save the changes, or as PDF where there are none</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>另一个窗口已改动此案</source>
        <translation>Another window has changed this case</translation>
    </message>
    <message>
        <source>请刷新后再办，已填写的内容都还在</source>
        <translation>Refresh and try again; what you typed is still here</translation>
    </message>
    <message>
        <source>{number}已作废，不能再改</source>
        <translation>{number} is void and cannot be changed</translation>
    </message>
    <message>
        <source>如作废有误，请先撤销作废</source>
        <translation>If it was voided by mistake, undo the voiding first</translation>
    </message>
    <message>
        <source>{number}已结案归档，不能再改</source>
        <translation>{number} is closed and cannot be changed</translation>
    </message>
    <message>
        <source>确需改动，请先恢复办理并写明原因</source>
        <translation>If it must change, reopen it first and give the reason</translation>
    </message>
    <message>
        <source>没有找到案件“{reference}”</source>
        <translation>Case &quot;{reference}&quot; was not found</translation>
    </message>
    <message>
        <source>请写完整编号，或写成 2026-12 这样的年份和序号</source>
        <translation>Write the full number, or year and sequence such as 2026-12</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>案件</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>编号、当事人、拼音首字母</source>
        <translation>Number, party, pinyin initials</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>全部状态</source>
        <translation>Any state</translation>
    </message>
    <message>
        <source>纠纷类型</source>
        <translation>Type of dispute</translation>
    </message>
    <message>
        <source>全部类型</source>
        <translation>Any type</translation>
    </message>
    <message>
        <source>调解员</source>
        <translation>Mediator</translation>
    </message>
    <message>
        <source>全部调解员</source>
        <translation>Anyone</translation>
    </message>
    <message>
        <source>年份</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>全部年份</source>
        <translation>Any year</translation>
    </message>
    <message>
        <source>我的</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>含作废案件</source>
        <translation>Include void cases</translation>
    </message>
    <message>
        <source>案件列表</source>
        <translation>List of cases</translation>
    </message>
    <message>
        <source>没有符合条件的案件</source>
        <translation>No case matches</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>登记新案</source>
        <translation>New case</translation>
    </message>
    <message>
        <source>超过 {count} 件</source>
        <translation>More than {count} cases</translation>
    </message>
    <message>
        <source>共 {count} 件</source>
        <translation>Cases: {count}</translation>
    </message>
    <message>
        <source>风险</source>
        <translation>Risk</translation>
    </message>
    <message>
        <source>全部风险</source>
        <translation>All risks</translation>
    </message>
    <message>
        <source>包案领导</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>全部领导</source>
        <translation>All leaders</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>卷内目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>缺</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>按需</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>{count}份</source>
        <translation>×{count}</translation>
    </message>
    <message>
        <source>第{version}版</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>待定稿</source>
        <translation>Not final</translation>
    </message>
</context>
<context>
    <name>Centre</name>
    <message>
        <source>文书</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>填写</source>
        <translation>Fill in</translation>
    </message>
    <message>
        <source>改字句</source>
        <translation>Wording</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>看什么</source>
        <translation>What to see</translation>
    </message>
    <message>
        <source>F7 在文书和填写之间切换</source>
        <translation>F7 switches between paper and form</translation>
    </message>
    <message>
        <source>缩小 −</source>
        <translation>Smaller −</translation>
    </message>
    <message>
        <source>放大 +</source>
        <translation>Larger +</translation>
    </message>
    <message>
        <source>第{page}页 / 共{count}页</source>
        <translation>Page {page} of {count}</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>ChangeOrdersDialog</name>
    <message>
        <source>打印设置</source>
        <translation>Print settings</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>受理日期</source>
        <translation>Date of acceptance</translation>
    </message>
    <message>
        <source>单位或住址</source>
        <translation>Employer or address</translation>
    </message>
    <message>
        <source>涉及金额（元）</source>
        <translation>Amount in dispute (yuan)</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>当事人选择调解员</source>
        <translation>Mediator chosen by the parties</translation>
    </message>
    <message>
        <source>调解意愿</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>表示意愿的日期</source>
        <translation>Date of consent or refusal</translation>
    </message>
    <message>
        <source>申请事项</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>难易程度</source>
        <translation>Difficulty</translation>
    </message>
    <message>
        <source>民族</source>
        <translation>Ethnic group</translation>
    </message>
    <message>
        <source>纠纷简要情况</source>
        <translation>Summary of the dispute</translation>
    </message>
    <message>
        <source>网格</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>法定代表人（负责人）</source>
        <translation>Legal representative (head)</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>证件类型</source>
        <translation>ID document</translation>
    </message>
    <message>
        <source>公开调解</source>
        <translation>Open session</translation>
    </message>
    <message>
        <source>个人或单位</source>
        <translation>Person or organisation</translation>
    </message>
    <message>
        <source>调解员</source>
        <translation>Mediator</translation>
    </message>
    <message>
        <source>姓名（名称）</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>职业或职务</source>
        <translation>Occupation or post</translation>
    </message>
    <message>
        <source>发生日期</source>
        <translation>Date of the event</translation>
    </message>
    <message>
        <source>原记录的纠纷类别</source>
        <translation>Kind in the original record</translation>
    </message>
    <message>
        <source>涉及人数</source>
        <translation>People involved</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>联系方式</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>发生地点</source>
        <translation>Place of the event</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>代理谁</source>
        <translation>Acts for</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>告知其他途径的日期</source>
        <translation>Date other routes were told</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>案件来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>移送文号</source>
        <translation>Transfer document no.</translation>
    </message>
    <message>
        <source>委托移送单位</source>
        <translation>Transferred by</translation>
    </message>
    <message>
        <source>特别授权</source>
        <translation>Special authority</translation>
    </message>
    <message>
        <source>自报年龄</source>
        <translation>Stated age</translation>
    </message>
    <message>
        <source>卷名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>卷名自拟</source>
        <translation>Own title</translation>
    </message>
    <message>
        <source>待核</source>
        <translation>To verify</translation>
    </message>
    <message>
        <source>纠纷类型</source>
        <translation>Type of dispute</translation>
    </message>
    <message>
        <source>村（社区）</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>信访人态度</source>
        <translation>Petitioner&apos;s attitude</translation>
    </message>
    <message>
        <source>问题分类</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>办结日期</source>
        <translation>Concluded on</translation>
    </message>
    <message>
        <source>三跨三离</source>
        <translation>Crosses and splits</translation>
    </message>
    <message>
        <source>问题症结</source>
        <translation>Crux</translation>
    </message>
    <message>
        <source>症结类别</source>
        <translation>Kinds of crux</translation>
    </message>
    <message>
        <source>家庭及经济状况</source>
        <translation>Family and means</translation>
    </message>
    <message>
        <source>调查核实情况</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>首次信访时间</source>
        <translation>First petition</translation>
    </message>
    <message>
        <source>信访形式</source>
        <translation>Form of petition</translation>
    </message>
    <message>
        <source>处理经过</source>
        <translation>Course of handling</translation>
    </message>
    <message>
        <source>户籍地、现住地</source>
        <translation>Registered and present home</translation>
    </message>
    <message>
        <source>涉法涉诉</source>
        <translation>In or about litigation</translation>
    </message>
    <message>
        <source>领导批示</source>
        <translation>Instructed by a leader</translation>
    </message>
    <message>
        <source>要求办结日期</source>
        <translation>To be concluded by</translation>
    </message>
    <message>
        <source>交办日期</source>
        <translation>Assigned on</translation>
    </message>
    <message>
        <source>交办文号</source>
        <translation>Document of assignment</translation>
    </message>
    <message>
        <source>交办（督办）单位</source>
        <translation>Assigning unit</translation>
    </message>
    <message>
        <source>重复信访</source>
        <translation>Repeated petition</translation>
    </message>
    <message>
        <source>办理层级</source>
        <translation>Level of handling</translation>
    </message>
    <message>
        <source>办理方式</source>
        <translation>Mode of handling</translation>
    </message>
    <message>
        <source>诉求定性</source>
        <translation>Nature of the demands</translation>
    </message>
    <message>
        <source>定性日期</source>
        <translation>Judged on</translation>
    </message>
    <message>
        <source>定性理由</source>
        <translation>Why judged so</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>信访目的</source>
        <translation>Purpose of petition</translation>
    </message>
    <message>
        <source>评价</source>
        <translation>Rating</translation>
    </message>
    <message>
        <source>评价意见</source>
        <translation>Remark with the rating</translation>
    </message>
    <message>
        <source>办理途径</source>
        <translation>Route of handling</translation>
    </message>
    <message>
        <source>化解方式</source>
        <translation>How settled</translation>
    </message>
    <message>
        <source>化解日期</source>
        <translation>Settled on</translation>
    </message>
    <message>
        <source>化解情况</source>
        <translation>What was settled</translation>
    </message>
    <message>
        <source>签字领导</source>
        <translation>Signed off by</translation>
    </message>
    <message>
        <source>签字同意销号日期</source>
        <translation>Signed off on</translation>
    </message>
    <message>
        <source>越级</source>
        <translation>Skipped a level</translation>
    </message>
    <message>
        <source>内控时限</source>
        <translation>Internal target</translation>
    </message>
    <message>
        <source>扬言</source>
        <translation>Threatens</translation>
    </message>
    <message>
        <source>已采取的措施</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>上报时间</source>
        <translation>Reported at</translation>
    </message>
    <message>
        <source>上报对象</source>
        <translation>Reported to</translation>
    </message>
</context>
<context>
    <name>ChangesView</name>
    <message>
        <source>……{count}段没有改动……</source>
        <translation>… {count} paragraphs unchanged …</translation>
    </message>
</context>
<context>
    <name>CheckUp</name>
    <message>
        <source>《人民调解法》第三条、第二十三条</source>
        <translation>People&apos;s Mediation Law arts. 3 and 23</translation>
    </message>
    <message>
        <source>《人民调解法》第二十九条</source>
        <translation>People&apos;s Mediation Law art. 29</translation>
    </message>
    <message>
        <source>《人民调解法》第三十一条</source>
        <translation>People&apos;s Mediation Law art. 31</translation>
    </message>
    <message>
        <source>司发通〔2010〕239号文书格式</source>
        <translation>Ministry of Justice forms, Sifatong [2010] No. 239</translation>
    </message>
    <message>
        <source>《民诉法解释》第三百五十八条：内容不明确的，裁定驳回司法确认申请</source>
        <translation>Interpretation of the Civil Procedure Law art. 358: confirmation is refused where the content is unclear</translation>
    </message>
    <message>
        <source>金额小写、大写一致是文书填写的基本要求</source>
        <translation>figures and capitals must agree on any paper</translation>
    </message>
    <message>
        <source>案卷评查要求：申请、受理、调查、调解、协议、回访日期依次</source>
        <translation>file inspection: application, acceptance, inquiry, mediation, agreement and visit in the order of their dates</translation>
    </message>
    <message>
        <source>有约定事项</source>
        <translation>There are terms</translation>
    </message>
    <message>
        <source>约定都核对过</source>
        <translation>All terms have been checked</translation>
    </message>
    <message>
        <source>双方当事人齐全</source>
        <translation>Both sides are there</translation>
    </message>
    <message>
        <source>姓名名称写明</source>
        <translation>Names are given</translation>
    </message>
    <message>
        <source>姓名名称是全名</source>
        <translation>Names are full names</translation>
    </message>
    <message>
        <source>当事人在世</source>
        <translation>The parties are alive</translation>
    </message>
    <message>
        <source>《民法典》第十三条</source>
        <translation>Civil Code art. 13</translation>
    </message>
    <message>
        <source>未成年人有法定代理人</source>
        <translation>Minors have a guardian</translation>
    </message>
    <message>
        <source>《民法典》第十九条、第二十条、第二十三条</source>
        <translation>Civil Code arts. 19, 20 and 23</translation>
    </message>
    <message>
        <source>代理人有特别授权</source>
        <translation>Agents have special authority</translation>
    </message>
    <message>
        <source>《民法典》第一百六十二条、第一百七十一条</source>
        <translation>Civil Code arts. 162 and 171</translation>
    </message>
    <message>
        <source>单位有负责人或代理人</source>
        <translation>Organisations have a head or an agent</translation>
    </message>
    <message>
        <source>《民法典》第六十一条</source>
        <translation>Civil Code art. 61</translation>
    </message>
    <message>
        <source>当事人基本情况</source>
        <translation>Particulars of the parties</translation>
    </message>
    <message>
        <source>身份证号码</source>
        <translation>ID numbers</translation>
    </message>
    <message>
        <source>GB 11643—1999</source>
        <translation>GB 11643-1999</translation>
    </message>
    <message>
        <source>统一社会信用代码</source>
        <translation>Unified social credit codes</translation>
    </message>
    <message>
        <source>GB 32100—2015</source>
        <translation>GB 32100-2015</translation>
    </message>
    <message>
        <source>性别、生日与证件一致</source>
        <translation>Sex and birthday agree with the ID</translation>
    </message>
    <message>
        <source>姓名前后一致</source>
        <translation>Names are spelt alike throughout</translation>
    </message>
    <message>
        <source>各条要素齐全</source>
        <translation>Each term is complete</translation>
    </message>
    <message>
        <source>写明由谁履行</source>
        <translation>It says who performs</translation>
    </message>
    <message>
        <source>履行的是当事人</source>
        <translation>Those who perform are parties</translation>
    </message>
    <message>
        <source>大小写金额一致</source>
        <translation>Figures and capitals agree</translation>
    </message>
    <message>
        <source>金额有大写</source>
        <translation>Sums stand in capitals too</translation>
    </message>
    <message>
        <source>文字与金额栏一致</source>
        <translation>Words and amount agree</translation>
    </message>
    <message>
        <source>分项相加等于合计</source>
        <translation>Items add up to their total</translation>
    </message>
    <message>
        <source>各条合计等于总额</source>
        <translation>Terms add up to the total</translation>
    </message>
    <message>
        <source>履行金额与约定一致</source>
        <translation>Performance names the sums agreed</translation>
    </message>
    <message>
        <source>金额确定</source>
        <translation>Sums are definite</translation>
    </message>
    <message>
        <source>有履行期限</source>
        <translation>There is a due date</translation>
    </message>
    <message>
        <source>期限不早于协议</source>
        <translation>Nothing is due before the agreement</translation>
    </message>
    <message>
        <source>文字与期限一致</source>
        <translation>Words and due date agree</translation>
    </message>
    <message>
        <source>有协议日期</source>
        <translation>The agreement has a date</translation>
    </message>
    <message>
        <source>没有含糊的词</source>
        <translation>No vague words</translation>
    </message>
    <message>
        <source>定金、订金</source>
        <translation>Earnest money and deposit</translation>
    </message>
    <message>
        <source>《民法典》第五百八十六条、第五百八十七条</source>
        <translation>Civil Code arts. 586 and 587</translation>
    </message>
    <message>
        <source>赔偿、补偿</source>
        <translation>Damages and compensation</translation>
    </message>
    <message>
        <source>《民法典》第二百四十三条、第一千一百七十九条、第一千一百八十六条</source>
        <translation>Civil Code arts. 243, 1179 and 1186</translation>
    </message>
    <message>
        <source>抚养、扶养、赡养</source>
        <translation>Support of children, spouses and parents</translation>
    </message>
    <message>
        <source>《民法典》第一千零五十九条、第一千零六十七条、第一千零七十五条</source>
        <translation>Civil Code arts. 1059, 1067 and 1075</translation>
    </message>
    <message>
        <source>不限制起诉等权利</source>
        <translation>No bar to court or other routes</translation>
    </message>
    <message>
        <source>撤回投诉出于自愿</source>
        <translation>Complaints are withdrawn freely</translation>
    </message>
    <message>
        <source>不超出调委会职权</source>
        <translation>Nothing beyond a committee&apos;s power</translation>
    </message>
    <message>
        <source>不处分身份关系</source>
        <translation>Personal status is not disposed of</translation>
    </message>
    <message>
        <source>《民法典》第一千零七十六条、第一千一百一十六条</source>
        <translation>Civil Code arts. 1076 and 1116</translation>
    </message>
    <message>
        <source>纸上签名</source>
        <translation>Signed on paper</translation>
    </message>
    <message>
        <source>《电子签名法》第三条</source>
        <translation>Electronic Signature Law art. 3</translation>
    </message>
    <message>
        <source>能否司法确认</source>
        <translation>Can a court confirm it</translation>
    </message>
    <message>
        <source>《民诉法解释》第三百五十五条</source>
        <translation>Interpretation of the Civil Procedure Law art. 355</translation>
    </message>
    <message>
        <source>利率</source>
        <translation>Rate of interest</translation>
    </message>
    <message>
        <source>民间借贷司法解释第二十五条，一年期LPR按3.0%计</source>
        <translation>Interpretation on private lending art. 25, one-year LPR taken as 3.0 %</translation>
    </message>
    <message>
        <source>违约金</source>
        <translation>Penalty</translation>
    </message>
    <message>
        <source>《民法典》第五百八十五条，合同编通则司法解释第六十五条</source>
        <translation>Civil Code art. 585, interpretation of the contract book art. 65</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>日期先后</source>
        <translation>Order of dates</translation>
    </message>
    <message>
        <source>编号一致</source>
        <translation>One number throughout</translation>
    </message>
    <message>
        <source>文字里有期限，履行期限栏还空着，程序不能到期提醒</source>
        <translation>The words name a time, but the due date is empty, so nobody is reminded</translation>
    </message>
    <message>
        <source>请把那一天填进履行期限</source>
        <translation>Enter that day as the due date</translation>
    </message>
    <message>
        <source>没有履行期限，将来难以督促，法院也可能认为内容不明确</source>
        <translation>No due date: hard to urge, and a court may find it unclear</translation>
    </message>
    <message>
        <source>请写明哪年哪月哪日前履行；当场履行的请勾选</source>
        <translation>Write by which day it is performed, or tick that it is done on the spot</translation>
    </message>
    <message>
        <source>履行期限{day}早于协议日期{made}</source>
        <translation>Due on {day}, before the agreement of {made}</translation>
    </message>
    <message>
        <source>履行期限{day}早于这次调解（{made}）</source>
        <translation>Due on {day}, before this mediation ({made})</translation>
    </message>
    <message>
        <source>请核对年月日；已经履行的请登记履行，当场履行的请勾选</source>
        <translation>Check the date; record what was performed, or tick what is done on the spot</translation>
    </message>
    <message>
        <source>文字里的日期与履行期限{day}不同</source>
        <translation>The words name another day than the due date {day}</translation>
    </message>
    <message>
        <source>请核对后改成同一天</source>
        <translation>Check, and make it the same day</translation>
    </message>
    <message>
        <source>达成协议日期</source>
        <translation>Date of the agreement</translation>
    </message>
    <message>
        <source>还没有填写，落款日期会空着</source>
        <translation>Not filled in; the date at the foot stays blank</translation>
    </message>
    <message>
        <source>请填写达成协议的日期</source>
        <translation>Enter the day the agreement was reached</translation>
    </message>
    <message>
        <source>日期{later}早于{place}的{first}，先后颠倒</source>
        <translation>{later} comes before {first} ({place})</translation>
    </message>
    <message>
        <source>请对照原件核对两处日期；确有特殊情况的写进卷宗情况说明</source>
        <translation>Check both dates against the originals; explain what was special in the file note</translation>
    </message>
    <message>
        <source>申请（登记）</source>
        <translation>application (registration)</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Acceptance</translation>
    </message>
    <message>
        <source>调查记录</source>
        <translation>Inquiry record</translation>
    </message>
    <message>
        <source>调解记录</source>
        <translation>Mediation record</translation>
    </message>
    <message>
        <source>达成协议</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>签名盖章</source>
        <translation>Signatures and seal</translation>
    </message>
    <message>
        <source>回访记录</source>
        <translation>Visit record</translation>
    </message>
    <message>
        <source>第{number}条</source>
        <translation>Term {number}</translation>
    </message>
    <message>
        <source>纠纷的主要事实</source>
        <translation>Main facts</translation>
    </message>
    <message>
        <source>争议事项</source>
        <translation>Matters in dispute</translation>
    </message>
    <message>
        <source>各方当事人的责任</source>
        <translation>Responsibility of each side</translation>
    </message>
    <message>
        <source>履行方式、时限</source>
        <translation>Manner and time of performance</translation>
    </message>
    <message>
        <source>请与证件原件核对，确实无误的可以照用</source>
        <translation>Compare with the document; if it is right, it may stay</translation>
    </message>
    <message>
        <source>性别与证件号码不一致</source>
        <translation>The sex does not agree with the ID number</translation>
    </message>
    <message>
        <source>出生日期与证件号码不一致</source>
        <translation>The date of birth does not agree with the ID number</translation>
    </message>
    <message>
        <source>“{wrong}”与当事人“{name}”只差一个字</source>
        <translation>&quot;{wrong}&quot; is one character away from the party &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>是同一人的，请按证件改成一致</source>
        <translation>If it is the same person, spell the name as in the ID</translation>
    </message>
    <message>
        <source>号码{number}：{warning}</source>
        <translation>Number {number}: {warning}</translation>
    </message>
    <message>
        <source>约定事项</source>
        <translation>Terms</translation>
    </message>
    <message>
        <source>协议里还没有约定事项</source>
        <translation>The agreement has no terms yet</translation>
    </message>
    <message>
        <source>请至少写一条：谁、做什么、多少、何时</source>
        <translation>Write one at least: who, what, how much, by when</translation>
    </message>
    <message>
        <source>还有{count}条约定是待核的草稿，核对确认后才能定稿</source>
        <translation>Terms still to be verified: {count}; confirm them first</translation>
    </message>
    <message>
        <source>请逐条核对谁、给谁、多少、何时，再保存</source>
        <translation>Check each for who, to whom, how much and when, then save</translation>
    </message>
    <message>
        <source>请在这一条补填或改正</source>
        <translation>Complete or correct this term</translation>
    </message>
    <message>
        <source>没有选定由谁履行，文字里也没有当事人的姓名</source>
        <translation>Nobody is chosen to perform it, and the words name no party</translation>
    </message>
    <message>
        <source>请选择履行人，或在文字里写明姓名</source>
        <translation>Choose who performs, or name him in the words</translation>
    </message>
    <message>
        <source>写的是一式{count}份，当事人各一份加调委会一份应为{needed}份</source>
        <translation>It says {count} copies; one for each party and one for the committee make {needed}</translation>
    </message>
    <message>
        <source>份数由程序印在协议末尾，这里可以删去</source>
        <translation>The program prints the number of copies; it can be left out here</translation>
    </message>
    <message>
        <source>协议编号</source>
        <translation>Number of the agreement</translation>
    </message>
    <message>
        <source>写的是{wrong}，本案应为{right}</source>
        <translation>It says {wrong}; this case is {right}</translation>
    </message>
    <message>
        <source>请改成同一个编号；已定稿的请重新定稿</source>
        <translation>Give it the same number; issue again what was issued</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>被申请人</source>
        <translation>Respondent</translation>
    </message>
    <message>
        <source>代理人</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>法定代理人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>当事人</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>{name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>{role}{name}</source>
        <translation>{role} {name}</translation>
    </message>
    <message>
        <source>还没有{role}</source>
        <translation>Missing: {role}</translation>
    </message>
    <message>
        <source>请添加双方当事人</source>
        <translation>Add the parties of both sides</translation>
    </message>
    <message>
        <source>姓名或名称还没有写明</source>
        <translation>No name given yet</translation>
    </message>
    <message>
        <source>请按身份证件或登记证书写全姓名、名称</source>
        <translation>Write the full name as on the ID or the certificate</translation>
    </message>
    <message>
        <source>“{name}”是许多人的合称，不是当事人的姓名</source>
        <translation>&quot;{name}&quot; stands for many people, not for a party</translation>
    </message>
    <message>
        <source>请逐人（户）写为当事人，人多的可推选代表并附名单和授权</source>
        <translation>Name each as a party; a large group may choose representatives, with list and authority</translation>
    </message>
    <message>
        <source>“{name}”是称呼或隐去的姓名，不是真实全名</source>
        <translation>&quot;{name}&quot; is a form of address or a name with parts left out</translation>
    </message>
    <message>
        <source>请按身份证件写全姓名；单位写登记的全称</source>
        <translation>Write the full name as on the ID, of an organisation as registered</translation>
    </message>
    <message>
        <source>备注说此人已死亡，死者不能作为当事人</source>
        <translation>The note says that this person has died; the dead cannot be a party</translation>
    </message>
    <message>
        <source>请改由其继承人或近亲属作为当事人，写明与死者的关系</source>
        <translation>Let the heirs or near relatives be the party, and say how they are related</translation>
    </message>
    <message>
        <source>基本情况还空着：{fields}</source>
        <translation>Still empty: {fields}</translation>
    </message>
    <message>
        <source>请核对证件后补填</source>
        <translation>Fill in from the ID</translation>
    </message>
    <message>
        <source>单位没有写法定代表人或负责人，也没有代理人，不知由谁签字</source>
        <translation>No legal representative, head or agent: nobody knows who signs</translation>
    </message>
    <message>
        <source>请填写法定代表人（负责人）及职务，或添加代理人</source>
        <translation>Enter the legal representative or head with his post, or add an agent</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>sex</translation>
    </message>
    <message>
        <source>民族</source>
        <translation>ethnic group</translation>
    </message>
    <message>
        <source>年龄</source>
        <translation>age</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>address</translation>
    </message>
    <message>
        <source>联系方式</source>
        <translation>telephone</translation>
    </message>
    <message>
        <source>{first}、{next}</source>
        <translation>{first}, {next}</translation>
    </message>
    <message>
        <source>{name}不是本案当事人，协议约束不了他</source>
        <translation>{name} is no party; the agreement does not bind him</translation>
    </message>
    <message>
        <source>请改为当事人，或把他作为申请人、被申请人写进协议并签名</source>
        <translation>Choose a party, or make him one and let him sign</translation>
    </message>
    <message>
        <source>{name}未满18周岁（{age}岁），没有法定代理人</source>
        <translation>{name} is under 18 ({age}) and has no guardian</translation>
    </message>
    <message>
        <source>请添加其父母或其他监护人为法定代理人，由法定代理人签名</source>
        <translation>Add a parent or another guardian, who signs</translation>
    </message>
    <message>
        <source>{name}没有特别授权，却代为签署了协议</source>
        <translation>{name} signed without special authority</translation>
    </message>
    <message>
        <source>{name}没有特别授权，不能代为和解、签署协议</source>
        <translation>{name} has no special authority and may not settle or sign</translation>
    </message>
    <message>
        <source>请补特别授权的授权委托书，或由当事人本人签名</source>
        <translation>Get a power of attorney with special authority, or let the party sign</translation>
    </message>
    <message>
        <source>请删去；不履行的，可写违约责任，或写“可以依法向人民法院起诉”</source>
        <translation>Delete it; for non-performance write a penalty, or that one may sue</translation>
    </message>
    <message>
        <source>“{words}”是国家机关的职权，人民调解协议不能约定</source>
        <translation>&quot;{words}&quot; is for state organs; a mediation agreement cannot provide it</translation>
    </message>
    <message>
        <source>“{words}”：身份关系不能靠调解协议解除或成立</source>
        <translation>&quot;{words}&quot;: an agreement cannot end or create personal status</translation>
    </message>
    <message>
        <source>请改为约定何时一同到登记机关办理，或依法向人民法院起诉</source>
        <translation>Agree on a day to go to the registry together, or to sue</translation>
    </message>
    <message>
        <source>涉及婚姻、收养、继承等人身关系，电子签名不作数</source>
        <translation>Marriage, adoption and inheritance: no electronic signature counts</translation>
    </message>
    <message>
        <source>请打印后由当事人在纸上签名、盖章或者按指印</source>
        <translation>Print it and let the parties sign, seal or fingerprint on paper</translation>
    </message>
    <message>
        <source>“{words}”属于确认权属或身份关系，法院不受理这类司法确认申请</source>
        <translation>&quot;{words}&quot; is about title or personal status; courts take no such application for confirmation</translation>
    </message>
    <message>
        <source>不影响协议效力；需要权属凭证的，请到登记机关办理或另行起诉</source>
        <translation>The agreement is valid all the same; for proof of title go to the registry or sue</translation>
    </message>
    <message>
        <source>{what}（{basis}）</source>
        <translation>{what} ({basis})</translation>
    </message>
    <message>
        <source>请把小写、大写改成同一个金额</source>
        <translation>Make figures and capitals the same sum</translation>
    </message>
    <message>
        <source>小写{figure}与大写{capitals}不一致，大写应为{right}</source>
        <translation>{figure} does not agree with {capitals}, which should be {right}</translation>
    </message>
    <message>
        <source>金额只有小写，没有大写</source>
        <translation>The sum stands in figures only</translation>
    </message>
    <message>
        <source>写成“10000元（大写：壹万元整）”的样子</source>
        <translation>Write it like &quot;10000元（大写：壹万元整）&quot;</translation>
    </message>
    <message>
        <source>请核对后改成一致</source>
        <translation>Check, and make them agree</translation>
    </message>
    <message>
        <source>文字里写的是{named}，金额栏填的是{total}，请改成一致</source>
        <translation>The words name {named}, the amount is {total}; make them agree</translation>
    </message>
    <message>
        <source>所列各项相加为{added}，却写合计{total}</source>
        <translation>The items add up to {added}, the total says {total}</translation>
    </message>
    <message>
        <source>写着共{total}，各条付款合计却是{added}</source>
        <translation>It says {total} in all, but the payments add up to {added}</translation>
    </message>
    <message>
        <source>{amount}与各条约定的金额都对不上</source>
        <translation>{amount} fits no sum of the terms</translation>
    </message>
    <message>
        <source>“{words}”不是确定的金额</source>
        <translation>&quot;{words}&quot; is no definite sum</translation>
    </message>
    <message>
        <source>请写明确切数额，小写、大写都写</source>
        <translation>Write the exact sum, in figures and capitals</translation>
    </message>
    <message>
        <source>“{words}”折合年利率约{percent}%，可能超过一年期LPR的四倍</source>
        <translation>&quot;{words}&quot; is about {percent} % a year, perhaps more than four times the one-year LPR</translation>
    </message>
    <message>
        <source>请按签订时公布的LPR核算，超过四倍的部分法院不予支持</source>
        <translation>Work it out with the LPR of the day; courts do not support what exceeds four times</translation>
    </message>
    <message>
        <source>违约金{penalty}超过所担保的{total}的百分之三十</source>
        <translation>The penalty of {penalty} is more than 30 % of the {total} it secures</translation>
    </message>
    <message>
        <source>过高的违约金，当事人可以请求法院适当减少，宜酌减</source>
        <translation>A court may reduce it; a smaller one is safer</translation>
    </message>
    <message>
        <source>请逐项核对金额，改成一致</source>
        <translation>Check each sum and make them agree</translation>
    </message>
    <message>
        <source>请写明哪年哪月哪日前，或几日内</source>
        <translation>Write by which day, or within how many days</translation>
    </message>
    <message>
        <source>请写明数额、数量或做法</source>
        <translation>Write how much, how many or how</translation>
    </message>
    <message>
        <source>请一项一项写明是哪些、多少</source>
        <translation>Write one by one which and how much</translation>
    </message>
    <message>
        <source>请删去，直接写应当做到什么</source>
        <translation>Delete it and say what is to be done</translation>
    </message>
    <message>
        <source>“{words}”含糊，将来各说各话</source>
        <translation>&quot;{words}&quot; is vague; each side will read it its own way</translation>
    </message>
    <message>
        <source>“定金”和“订金”混用，两者后果不同</source>
        <translation>定金 and 订金 are mixed; they have different effects</translation>
    </message>
    <message>
        <source>写的是“订金”，没有定金的担保效力，只能作为预付款退还</source>
        <translation>订金 secures nothing; it is only an advance to be returned</translation>
    </message>
    <message>
        <source>有担保之意的写“定金”（不超过主合同标的额的百分之二十），否则写“预付款”</source>
        <translation>Write 定金 if it is to secure (20 % of the contract at most), else 预付款</translation>
    </message>
    <message>
        <source>同一笔钱又写“赔偿”又写“补偿”</source>
        <translation>The same money is called both 赔偿 and 补偿</translation>
    </message>
    <message>
        <source>承担责任的写“赔偿”，没有过错、合法占用的写“补偿”，前后一致</source>
        <translation>赔偿 for liability, 补偿 without fault or for lawful taking; keep to one</translation>
    </message>
    <message>
        <source>依法征收、征用给的是“补偿”，不是“赔偿”</source>
        <translation>What lawful taking pays is 补偿, not 赔偿</translation>
    </message>
    <message>
        <source>属于征收补偿的改为“补偿”；施工损坏财物的，写明损坏了什么再写“赔偿”</source>
        <translation>Write 补偿 for the taking; for damage by the works say what was damaged, then 赔偿</translation>
    </message>
    <message>
        <source>人身损害的医疗费、误工费等写成了“补偿”</source>
        <translation>Medical costs and lost wages of an injury are called 补偿</translation>
    </message>
    <message>
        <source>对方承担侵权责任的写“赔偿”；只是出于公平、人道分担的才写“补偿”</source>
        <translation>赔偿 where the other side is liable; 补偿 only for sharing out of fairness</translation>
    </message>
    <message>
        <source>对子女、晚辈用“抚养”，“赡养”是对父母、长辈</source>
        <translation>抚养 is for children, 赡养 for parents</translation>
    </message>
    <message>
        <source>父母对未成年子女用“抚养”，“扶养”用于夫妻、兄弟姐妹之间</source>
        <translation>抚养 is for minor children, 扶养 between spouses and siblings</translation>
    </message>
    <message>
        <source>子女对父母用“赡养”，“抚养”是对未成年子女</source>
        <translation>赡养 is for parents, 抚养 for minor children</translation>
    </message>
    <message>
        <source>子女对父母用“赡养”，“扶养”用于夫妻、兄弟姐妹之间</source>
        <translation>赡养 is for parents, 扶养 between spouses and siblings</translation>
    </message>
    <message>
        <source>夫妻、兄弟姐妹之间用“扶养”，“抚养”是对未成年子女</source>
        <translation>扶养 is between spouses and siblings, 抚养 for minor children</translation>
    </message>
    <message>
        <source>夫妻、兄弟姐妹之间用“扶养”，“赡养”是对父母、长辈</source>
        <translation>扶养 is between spouses and siblings, 赡养 for parents</translation>
    </message>
    <message>
        <source>请按双方的身份关系改成对应的词</source>
        <translation>Use the word that fits how the two are related</translation>
    </message>
    <message>
        <source>人身损害赔偿里的法定项目是“被扶养人生活费”，不是“被抚养人”</source>
        <translation>The statutory item of injury damages is 被扶养人生活费, not 被抚养人</translation>
    </message>
    <message>
        <source>权利人未满18周岁，父母给的是“抚养费”</source>
        <translation>The creditor is under 18; parents pay 抚养费</translation>
    </message>
    <message>
        <source>权利人是长辈，子女给的是“赡养费”</source>
        <translation>The creditor is a parent; children pay 赡养费</translation>
    </message>
    <message>
        <source>义务人比权利人年长一辈，“赡养”用反了</source>
        <translation>The debtor is a generation older; 赡养 is the wrong way round</translation>
    </message>
    <message>
        <source>请填写{slot}</source>
        <translation>Fill in {slot}</translation>
    </message>
    <message>
        <source>请给条款起个名字</source>
        <translation>Give the clause a name</translation>
    </message>
    <message>
        <source>请写条款的文字</source>
        <translation>Write the words of the clause</translation>
    </message>
    <message>
        <source>花括号没有成对，空格写成{slot}的样子</source>
        <translation>Braces are not in pairs; write a slot like {slot}</translation>
    </message>
    <message>
        <source>“{slot}”不能作空格的名称，请用一到十二个字</source>
        <translation>&quot;{slot}&quot; cannot name a slot; use one to twelve characters</translation>
    </message>
    <message>
        <source>付款的条款要有{slot}这个空格</source>
        <translation>A clause of payment needs the slot {slot}</translation>
    </message>
    <message>
        <source>{place}：{reason}</source>
        <translation>{place}: {reason}</translation>
    </message>
    <message>
        <source>{step}（第{number}次）</source>
        <translation>{step} (No. {number})</translation>
    </message>
    <message>
        <source>案件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>还没有办完，现在是“{state}”</source>
        <translation>Not finished; it is at &quot;{state}&quot;</translation>
    </message>
    <message>
        <source>先办出结果：达成协议、调解不成或终止，再整理归档</source>
        <translation>Bring it to an outcome first: agreement, failure or end</translation>
    </message>
    <message>
        <source>卷内必备，现在还没有</source>
        <translation>Required in the dossier, not there yet</translation>
    </message>
    <message>
        <source>请办理这一步或附上材料；确实没有的写进卷宗情况说明</source>
        <translation>Take this step or attach the papers; say in the file note what does not exist</translation>
    </message>
    <message>
        <source>还是草稿，没有定稿打印</source>
        <translation>Still a draft, not issued</translation>
    </message>
    <message>
        <source>请补齐后定稿</source>
        <translation>Complete and issue it</translation>
    </message>
    <message>
        <source>定稿以后内容又改过，卷内的一份已不相符</source>
        <translation>Changed since it was issued; the copy in the dossier no longer fits</translation>
    </message>
    <message>
        <source>请重新定稿、打印并签名</source>
        <translation>Issue, print and sign it again</translation>
    </message>
    <message>
        <source>没有附上签名原件的扫描件</source>
        <translation>No scan of the signed original</translation>
    </message>
    <message>
        <source>请签名盖章后扫描附上，装订时用原件</source>
        <translation>Have it signed and sealed, attach the scan, bind the original</translation>
    </message>
    <message>
        <source>请补办；不影响归档的，可在结案时写明原因</source>
        <translation>See to it; what does not hinder filing can be explained at closing</translation>
    </message>
    <message>
        <source>{what}（《人民调解法》第{article}条）</source>
        <translation>{what} (People&apos;s Mediation Law art. {article})</translation>
    </message>
    <message>
        <source>请补签补盖，并登记签名日期；都齐了协议才生效</source>
        <translation>Have it signed or sealed and record the day; only then the agreement takes effect</translation>
    </message>
    <message>
        <source>没有记明已告知当事人权利义务</source>
        <translation>It is not recorded that the parties were told their rights and duties</translation>
    </message>
    <message>
        <source>告知过的请在调解记录里勾选，没有告知的补告知书</source>
        <translation>Tick it in the record if they were told, else hand over the notice</translation>
    </message>
    <message>
        <source>没有写记录人，记录上无人签名</source>
        <translation>No recorder named; nobody signs the record</translation>
    </message>
    <message>
        <source>请在调解记录里选记录人</source>
        <translation>Choose the recorder in the mediation record</translation>
    </message>
    <message>
        <source>日期已过，还记作计划中</source>
        <translation>Its day is over, yet it is still planned</translation>
    </message>
    <message>
        <source>开过的请补记录，没有开的请取消并写明原因</source>
        <translation>Record it if it was held, else cancel it with the reason</translation>
    </message>
    <message>
        <source>第{number}次调解会</source>
        <translation>Session {number}</translation>
    </message>
    <message>
        <source>没有记录是否同意调解</source>
        <translation>Consent to mediation is not recorded</translation>
    </message>
    <message>
        <source>请登记当事人的意愿（《人民调解法》第三条、第十七条）</source>
        <translation>Record what the party wants (People&apos;s Mediation Law arts. 3 and 17)</translation>
    </message>
    <message>
        <source>登记了履行，没有写凭证也没有附件</source>
        <translation>Performance recorded without proof or attachment</translation>
    </message>
    <message>
        <source>请附收条、转账凭证或照片，或写明凭什么认定已履行</source>
        <translation>Attach a receipt, transfer slip or photo, or say what proves it</translation>
    </message>
    <message>
        <source>协议{since}生效，到{first}才第一次回访</source>
        <translation>In effect since {since}, first visit only on {first}</translation>
    </message>
    <message>
        <source>协议{since}生效，三十日内没有回访</source>
        <translation>In effect since {since}, no visit within thirty days</translation>
    </message>
    <message>
        <source>请尽早回访并记录履行情况；已晚的写进卷宗情况说明</source>
        <translation>Visit soon and record the performance; explain a late one in the file note</translation>
    </message>
    <message>
        <source>司法确认有关材料</source>
        <translation>Papers of the judicial confirmation</translation>
    </message>
    <message>
        <source>已申请司法确认，没有登记法院的结果</source>
        <translation>Confirmation was applied for, the court&apos;s answer is not recorded</translation>
    </message>
    <message>
        <source>请登记结果并附上裁定书复印件</source>
        <translation>Record the answer and attach a copy of the ruling</translation>
    </message>
    <message>
        <source>双方在{end}前还可以共同申请司法确认（《人民调解法》第三十三条）</source>
        <translation>Both parties may still apply for confirmation until {end} (People&apos;s Mediation Law art. 33)</translation>
    </message>
    <message>
        <source>问清双方是否申请，再装订</source>
        <translation>Ask both whether they apply before binding</translation>
    </message>
    <message>
        <source>卷宗封面</source>
        <translation>Cover</translation>
    </message>
    <message>
        <source>没有写保管期限</source>
        <translation>No retention period</translation>
    </message>
    <message>
        <source>请选短期、长期或永久</source>
        <translation>Choose short, long or permanent</translation>
    </message>
    <message>
        <source>{since}已有结果，过了三十日还没有结案归档</source>
        <translation>Outcome on {since}; not filed after thirty days</translation>
    </message>
    <message>
        <source>请办结案归档，一案一卷，当年装订</source>
        <translation>Close and file it: one case one dossier, bound within the year</translation>
    </message>
    <message>
        <source>请删去这些字，或改成不限制权利的写法</source>
        <translation>Delete these words, or write it so that no right is limited</translation>
    </message>
    <message>
        <source>确系本人自愿的可以保留，不是的请删去</source>
        <translation>It may stay if it is his own free will; otherwise delete it</translation>
    </message>
    <message>
        <source>《人民调解法》第三条，《行政处罚法》第十七条、第十八条</source>
        <translation>People&apos;s Mediation Law art. 3; Administrative Penalty Law art. 17 and 18</translation>
    </message>
    <message>
        <source>修改稿与登记一致</source>
        <translation>The edited version agrees with the record</translation>
    </message>
    <message>
        <source>到期提醒按履行期限栏计算</source>
        <translation>reminders follow the due dates entered</translation>
    </message>
    <message>
        <source>登记有误的，请改登记后重新定稿、重新签署；修改稿有误的，请取回改正的一稿</source>
        <translation>If the record is wrong, correct it, issue the agreement again and have it signed again; if the edited version is wrong, take back a corrected one</translation>
    </message>
    <message>
        <source>写了{new}，登记里没有</source>
        <translation>names {new}, which is not recorded</translation>
    </message>
    <message>
        <source>没有登记的{old}</source>
        <translation>leaves out {old}, which is recorded</translation>
    </message>
    <message>
        <source>写的是{new}，登记的是{old}</source>
        <translation>says {new}, recorded is {old}</translation>
    </message>
    <message>
        <source>现行第{version}版（Word 修改稿）{words}</source>
        <translation>Version {version} in force (edited in Word) {words}</translation>
    </message>
    <message>
        <source>协议书</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>{name}不是本案当事人，是代哪一方接受履行没有写明</source>
        <translation>{name} is no party; for whom performance is accepted is not said</translation>
    </message>
    <message>
        <source>请写明“向×××（当事人）指定的×××履行”；他自己是权利人的，请列为当事人并签名</source>
        <translation>Please write &quot;to X, named by Y (a party)&quot;; whoever is a creditor himself has to be a party and sign</translation>
    </message>
    <message>
        <source>《民法典》第五百二十三条</source>
        <translation>Civil Code art. 523</translation>
    </message>
    <message>
        <source>《民法典》第五百二十二条</source>
        <translation>Civil Code art. 522</translation>
    </message>
    <message>
        <source>“没收”是国家机关的处罚，当事人之间不这样写</source>
        <translation>To confiscate is a penalty of the state; parties do not write so between themselves</translation>
    </message>
    <message>
        <source>请改为“不予返还”，如“定金不予返还”</source>
        <translation>Please write &quot;is not returned&quot; in its place, as of a deposit</translation>
    </message>
    <message>
        <source>《民法典》第五百八十七条</source>
        <translation>Civil Code art. 587</translation>
    </message>
    <message>
        <source>《民法典》第一千一百七十九条，人身损害赔偿司法解释第十六条、第十七条</source>
        <translation>Civil Code art. 1179; Interpretation on Personal Injury Compensation art. 16 and 17</translation>
    </message>
    <message>
        <source>请补登后定稿；查不到的手写在纸上，并写进卷宗情况说明</source>
        <translation>Enter what is missing, then make it final; what cannot be found, write by hand and explain in the dossier note</translation>
    </message>
    <message>
        <source>日期存在</source>
        <translation>Dates exist</translation>
    </message>
    <message>
        <source>没有{day}这一天</source>
        <translation>There is no such day as {day}</translation>
    </message>
    <message>
        <source>请核对年月日</source>
        <translation>Please check year, month and day</translation>
    </message>
    <message>
        <source>移送给{unit}，没有记明已告知当事人并征得同意</source>
        <translation>Referred to {unit} without a record that the parties were told and agreed</translation>
    </message>
    <message>
        <source>请补告知并写进卷宗情况说明；可能引起治安案件、刑事案件的，依法报告即可</source>
        <translation>Tell the parties and explain it in the dossier note; what may become a matter for the police is simply reported</translation>
    </message>
    <message>
        <source>缺身份证明</source>
        <translation>Proof of identity is missing</translation>
    </message>
    <message>
        <source>请附上身份证（营业执照）复印件或扫描件</source>
        <translation>Please add a copy or scan of the ID card (business licence)</translation>
    </message>
</context>
<context>
    <name>CheckUpDialog</name>
    <message>
        <source>定稿前请再看一眼</source>
        <translation>Look again before it is made final</translation>
    </message>
    <message>
        <source>Enter 到那一处修改；都看过、确实无误的，按 F9 继续。</source>
        <translation>Enter goes there to change it; F9 goes on when all is right.</translation>
    </message>
    <message>
        <source>体检发现的问题</source>
        <translation>What the check-up found</translation>
    </message>
    <message>
        <source>看过了，继续（F9）</source>
        <translation>Seen, go on (F9)</translation>
    </message>
    <message>
        <source>先不定稿</source>
        <translation>Not yet</translation>
    </message>
</context>
<context>
    <name>CheckUpPanel</name>
    <message>
        <source>没有发现问题</source>
        <translation>Nothing wrong found</translation>
    </message>
    <message>
        <source>协议体检</source>
        <translation>Check-up</translation>
    </message>
    <message>
        <source>查看 F10</source>
        <translation>Show F10</translation>
    </message>
    <message>
        <source>收起 F10</source>
        <translation>Fold F10</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>这条记录已经不在了</source>
        <translation>This entry no longer exists</translation>
    </message>
    <message>
        <source>可能刚被同事改动，请刷新后再看</source>
        <translation>A colleague may have just changed it; refresh and look again</translation>
    </message>
    <message>
        <source>{day}还没有到，不能填以后的日期</source>
        <translation>{day} has not come yet; no later date can be entered</translation>
    </message>
</context>
<context>
    <name>ChoiceEntry</name>
    <message>
        <source>（未选）</source>
        <translation>(none)</translation>
    </message>
</context>
<context>
    <name>ClauseDialog</name>
    <message>
        <source>存入条款库</source>
        <translation>Keep as a clause</translation>
    </message>
    <message>
        <source>修改条款</source>
        <translation>Change the clause</translation>
    </message>
    <message>
        <source>起草协议时按 Ctrl+L 选用；已经写进协议的不受影响。</source>
        <translation>Offered by Ctrl+L while an agreement is drafted; terms made from it stay as they are.</translation>
    </message>
</context>
<context>
    <name>ClausePicker</name>
    <message>
        <source>条款库</source>
        <translation>Clauses</translation>
    </message>
    <message>
        <source>打几个字或拼音首字母筛选，↑ ↓ 选，Enter 填空后插入协议。</source>
        <translation>Type words or pinyin initials to filter, ↑ ↓ choose, Enter fills the slots and inserts it.</translation>
    </message>
    <message>
        <source>条款名称、文字或拼音首字母</source>
        <translation>Name, words or pinyin initials</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clauses</translation>
    </message>
    <message>
        <source>条款全文</source>
        <translation>Full text of the clause</translation>
    </message>
    <message>
        <source>填空并插入</source>
        <translation>Fill and insert</translation>
    </message>
    <message>
        <source>各类纠纷通用</source>
        <translation>For any dispute</translation>
    </message>
    <message>
        <source>没有这样的条款，可以少打几个字再找</source>
        <translation>No such clause; try fewer letters</translation>
    </message>
    <message>
        <source>填好各空，Ctrl+Enter 插入；插入后还可以逐字修改。</source>
        <translation>Fill the slots, Ctrl+Enter inserts; the words can still be changed afterwards.</translation>
    </message>
    <message>
        <source>插入协议</source>
        <translation>Insert</translation>
    </message>
    <message>
        <source>本调委会</source>
        <translation>our own</translation>
    </message>
</context>
<context>
    <name>Clauses</name>
    <message>
        <source>没有这个纠纷类型</source>
        <translation>No such kind of dispute</translation>
    </message>
</context>
<context>
    <name>ClausesSection</name>
    <message>
        <source>随程序附带{count}条，起草协议时按 Ctrl+L 选用；这里是本调委会自己的条款。</source>
        <translation>{count} clauses come with the program, offered by Ctrl+L while drafting; here are the office&apos;s own.</translation>
    </message>
    <message>
        <source>条款库</source>
        <translation>Clauses</translation>
    </message>
    <message>
        <source>添加条款</source>
        <translation>Add clause</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>停用或恢复</source>
        <translation>Retire or bring back</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Retired</translation>
    </message>
    <message>
        <source>各类通用</source>
        <translation>any dispute</translation>
    </message>
</context>
<context>
    <name>ClockDialog</name>
    <message>
        <source>电脑时间不对</source>
        <translation>The computer&apos;s time is wrong</translation>
    </message>
    <message>
        <source>如果现在的时间是对的，请写明原因（如“电脑原先快了一个月”）</source>
        <translation>If the present time is right, say why (such as &quot;the computer was a month fast before&quot;)</translation>
    </message>
    <message>
        <source>时间是对的，继续办理</source>
        <translation>Time is right, go on</translation>
    </message>
    <message>
        <source>我去校准时间</source>
        <translation>I will set the clock</translation>
    </message>
    <message>
        <source>请写明原因</source>
        <translation>Give the reason</translation>
    </message>
    <message>
        <source>已按现在的时间继续，刚才没做成的一步请再做一次</source>
        <translation>Going on with the present time; please repeat the step that failed</translation>
    </message>
</context>
<context>
    <name>Clocks</name>
    <message>
        <source>逾期{days}天</source>
        <translation>{days} days late</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>还有{days}天</source>
        <translation>{days} days left</translation>
    </message>
    <message>
        <source>调解期限</source>
        <translation>Mediation period</translation>
    </message>
    <message>
        <source>{time} {place}</source>
        <translation>{time} {place}</translation>
    </message>
    <message>
        <source>调解会 {when}</source>
        <translation>Session {when}</translation>
    </message>
    <message>
        <source>第{number}条履行</source>
        <translation>Term {number} due</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Return visit</translation>
    </message>
    <message>
        <source>司法确认</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>已有一项延期申请在等审批</source>
        <translation>An extension asked for is waiting for a decision already</translation>
    </message>
    <message>
        <source>延期还没有批准，不用告知</source>
        <translation>The extension is not approved yet; nobody need be told</translation>
    </message>
    <message>
        <source>此案现在没有在计算的“{label}”</source>
        <translation>No clock &quot;{label}&quot; runs in this case now</translation>
    </message>
    <message>
        <source>{label}已于{end}届满，不能事后延长</source>
        <translation>{label} ended on {end} and cannot be extended afterwards</translation>
    </message>
    <message>
        <source>这项延期申请已经审批过了</source>
        <translation>This extension has been decided already</translation>
    </message>
    <message>
        <source>申请延期的人不能审批自己的申请</source>
        <translation>Who asked for an extension cannot approve it</translation>
    </message>
    <message>
        <source>包案领导不能审批自己包案的延期</source>
        <translation>The leader of a case cannot approve its extension</translation>
    </message>
    <message>
        <source>告知日期早于申请或批准延期的日期</source>
        <translation>The day of telling is before the extension was asked for or approved</translation>
    </message>
    <message>
        <source>这段时间已经登记过中止，请先登记恢复</source>
        <translation>These days are paused already; record the resumption first</translation>
    </message>
    <message>
        <source>这次中止已经登记过恢复</source>
        <translation>This pause has ended already</translation>
    </message>
    <message>
        <source>最后一天早于开始日期</source>
        <translation>The last day is before the first</translation>
    </message>
    <message>
        <source>开始日期要在期限之内（{start}至{end}）</source>
        <translation>The first day must lie within the period ({start} to {end})</translation>
    </message>
</context>
<context>
    <name>ColourBand</name>
    <message>
        <source>评定为</source>
        <translation>Graded</translation>
    </message>
    <message>
        <source>问答建议{colour}；</source>
        <translation>The answers come to {colour}; </translation>
    </message>
    <message>
        <source>要写明原因。</source>
        <translation> Give the reason.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>程序出错，这一步没有完成，已保存的数据没有改动。
{text}</source>
        <translation>An error in the program stopped this step; saved data is unchanged.
{text}</translation>
    </message>
    <message>
        <source>程序出错，这一步没有完成，已保存的数据没有改动。错误报告（不含个人信息）：{path}</source>
        <translation>An error in the program stopped this step; saved data is unchanged. Error report (no personal data): {path}</translation>
    </message>
    <message>
        <source>写到哪个文件夹；已有的文件保留不动</source>
        <translation>folder to write to; existing files are kept</translation>
    </message>
    <message>
        <source>演示调委会在“{folder}”，用 --office 打开</source>
        <translation>The demonstration office is in &quot;{folder}&quot;; open it with --office</translation>
    </message>
    <message>
        <source>按交换格式写出案件（含完整证件号码，写出会记录在案）</source>
        <translation>write cases in the exchange format (with full ID numbers; the export is put on record)</translation>
    </message>
    <message>
        <source>案件编号：完整编号、2026-12 或 12</source>
        <translation>case number: in full, 2026-12 or 12</translation>
    </message>
    <message>
        <source>所有案件（作废的除外）</source>
        <translation>all cases but void ones</translation>
    </message>
    <message>
        <source>写到哪个文件；不写时写到标准输出</source>
        <translation>file to write; standard output if not given</translation>
    </message>
    <message>
        <source>读入案件文件（每行一个案件，格式见 docs/exchange.md）；空文件夹里先新建调委会</source>
        <translation>take in a file of cases (one a line, format in docs/exchange.md); an empty folder first gets a new office</translation>
    </message>
    <message>
        <source>案件文件</source>
        <translation>file of cases</translation>
    </message>
    <message>
        <source>第{line}行提示：{message}</source>
        <translation>Line {line}, note: {message}</translation>
    </message>
    <message>
        <source>第{line}行以前已登记为{number}，没有重复登记</source>
        <translation>Line {line} is already registered as {number}; not registered again</translation>
    </message>
    <message>
        <source>第{line}行没有收：{where}{message}</source>
        <translation>Line {line} not taken: {where}{message}</translation>
    </message>
    <message>
        <source>登记{taken}件，以前已有{known}件，没有收{refused}行</source>
        <translation>Registered: {taken}, known before: {known}, lines not taken: {refused}</translation>
    </message>
    <message>
        <source>列出案件：编号、状态、卷名、调解员、下一步</source>
        <translation>list cases: number, state, title, mediator, next step</translation>
    </message>
    <message>
        <source>写成 JSON</source>
        <translation>write JSON</translation>
    </message>
    <message>
        <source>只列这个状态，可以写多次：{states}</source>
        <translation>only in this state, may be repeated: {states}</translation>
    </message>
    <message>
        <source>只列这一年编号的</source>
        <translation>only numbers of this year</translation>
    </message>
    <message>
        <source>编号、卷名、姓名中的文字，或拼音首字母</source>
        <translation>words in number, title or name, or pinyin initials</translation>
    </message>
    <message>
        <source>只列本人办的</source>
        <translation>only one&apos;s own</translation>
    </message>
    <message>
        <source>连作废的也列</source>
        <translation>void ones too</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>没有“{word}”这个状态，可以写：{states}</source>
        <translation>There is no state &quot;{word}&quot;; possible are: {states}</translation>
    </message>
    <message>
        <source>已在“{folder}”新建调委会，编号形如“{example}”。名称、编号格式和人员请在窗口的“设置”里修改。</source>
        <translation>A new office was set up in &quot;{folder}&quot;, its numbers look like &quot;{example}&quot;. Change name, number pattern and people in the window&apos;s &quot;Settings&quot;.</translation>
    </message>
    <message>
        <source>写出案件的文书：能定稿的定稿，还不能定稿的每页标“草稿”；打印写出的路径</source>
        <translation>write the papers of cases: final where possible, else every page marked draft; print the paths written</translation>
    </message>
    <message>
        <source>写 {kind}；两种都不写明时，两种都写</source>
        <translation>write {kind}; with neither given, both are written</translation>
    </message>
    <message>
        <source>{done}/{total}件</source>
        <translation>{done}/{total} cases</translation>
    </message>
    <message>
        <source>{cases}件案件，写出{files}个文件，其中草稿{drafts}个</source>
        <translation>Cases: {cases}, files written: {files}, drafts among them: {drafts}</translation>
    </message>
    <message>
        <source>参数</source>
        <translation>Arguments</translation>
    </message>
    <message>
        <source>选项</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>显示帮助</source>
        <translation>show help</translation>
    </message>
    <message>
        <source>用法：</source>
        <translation>Usage: </translation>
    </message>
    <message>
        <source>缺少：{names}</source>
        <translation>Missing: {names}</translation>
    </message>
    <message>
        <source>不认识：{names}</source>
        <translation>Unknown: {names}</translation>
    </message>
    <message>
        <source>要写其中一个：{names}</source>
        <translation>One of these is needed: {names}</translation>
    </message>
    <message>
        <source>没有 {value} 这个命令</source>
        <translation>There is no command {value}</translation>
    </message>
    <message>
        <source>{name} 不能是 {value}</source>
        <translation>{name} cannot be {value}</translation>
    </message>
    <message>
        <source>{name} 后面缺少内容</source>
        <translation>{name} needs a value</translation>
    </message>
    <message>
        <source>{name} 和 {other} 只能写一个</source>
        <translation>{name} and {other} exclude each other</translation>
    </message>
    <message>
        <source>{name} 后面不带内容</source>
        <translation>{name} takes no value</translation>
    </message>
    <message>
        <source>{name} 写得不全</source>
        <translation>{name} is incomplete</translation>
    </message>
    <message>
        <source>退出码：0 成功，1 操作有误，2 命令写法有误，3 文件中有的行没有收，</source>
        <translation>Exit codes: 0 success, 1 mistaken request, 2 mistaken command line, 3 some lines of a file not taken,</translation>
    </message>
    <message>
        <source>结果写到标准输出，提示写到标准错误。详见 docs/commands.md。</source>
        <translation>Results go to standard output, remarks to standard error. See docs/commands.md.</translation>
    </message>
    <message>
        <source>已中断，已完成的部分都已保存</source>
        <translation>Interrupted; what was done is saved</translation>
    </message>
    <message>
        <source>乡镇人民调解案件与卷宗管理。不写命令就打开窗口。</source>
        <translation>Cases and dossiers of a township&apos;s people&apos;s mediation. Without a command the window opens.</translation>
    </message>
    <message>
        <source>调委会的文件夹，或 postgresql:// 地址；不写时用环境变量 {variable} 所指的，再没有用本人的</source>
        <translation>folder of the office, or a postgresql:// address; by default what the variable {variable} names, else your own</translation>
    </message>
    <message>
        <source>提示用的语言：zh 中文（默认），en 英文</source>
        <translation>language of messages: zh Chinese (default), en English</translation>
    </message>
    <message>
        <source>由谁办理；不写时为第一名调解员</source>
        <translation>who acts; by default the first mediator</translation>
    </message>
    <message>
        <source>打开窗口，试用演示调委会（其中的人和事都是虚构的）</source>
        <translation>open the window on the demonstration office (its people and events are invented)</translation>
    </message>
    <message>
        <source>命令</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>显示一个案件；证件号码和电话只显示一部分</source>
        <translation>show one case; ID numbers and telephones only in part</translation>
    </message>
    <message>
        <source>调解</source>
        <translation>Mediation</translation>
    </message>
    <message>
        <source>〔待核〕</source>
        <translation> [to verify]</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>调解员</source>
        <translation>Mediator</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>这里没有显示器，打不开窗口</source>
        <translation>There is no display here to open a window</translation>
    </message>
    <message>
        <source>可以用命令办理，写法见 --help</source>
        <translation>Commands do the same work; see --help</translation>
    </message>
    <message>
        <source>读到第{line}行时中断，该行及以后各行尚未导入。排除故障后再读一遍即可，已登记的不会重复</source>
        <translation>Stopped at line {line}; it and what follows has not been read. Remove the fault and read the file again; what is registered is not registered twice</translation>
    </message>
    <message>
        <source>{text}（{note}）</source>
        <translation>{text} ({note})</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{name}：{text}</source>
        <translation>{name}: {text}</translation>
    </message>
    <message>
        <source>“{name}”是文件夹，请写出文件的名称</source>
        <translation>&quot;{name}&quot; is a folder; give the name of the file</translation>
    </message>
    <message>
        <source>“{name}”已经签署或归档，照原样写出，后来的改动不在其中</source>
        <translation>&quot;{name}&quot; is signed or filed and written as it was; later changes are not in it</translation>
    </message>
    <message>
        <source>写出一位领导的包案月报（一页，PDF 和 DOCX）；打印写出的路径</source>
        <translation>Write a leader&apos;s monthly brief (one page, PDF and DOCX); prints the paths written</translation>
    </message>
    <message>
        <source>哪位领导；同名的写成 姓名（职务）</source>
        <translation>which leader; of several with one name write name (post)</translation>
    </message>
    <message>
        <source>哪个月，如 2026-10</source>
        <translation>which month, such as 2026-10</translation>
    </message>
    <message>
        <source>列出到某一天的期限、该走访回访的和督办；只读，不改动任何内容</source>
        <translation>List clocks, visits owed and supervision as of a day; reads only, changes nothing</translation>
    </message>
    <message>
        <source>到哪一天，如 2026-12-31，过去和以后的都可以；不写时为今天</source>
        <translation>the day, such as 2026-12-31, past or to come; today when absent</translation>
    </message>
    <message>
        <source>只列这位领导的；同名的写成 姓名（职务）</source>
        <translation>only this leader&apos;s; of the same name: NAME(POST)</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>走访回访</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>逾期{days}天</source>
        <translation>{days} days late</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>due today</translation>
    </message>
    <message>
        <source>还有{days}天</source>
        <translation>{days} days left</translation>
    </message>
    <message>
        <source>“{text}”不是日期，请写成 2026-12-31</source>
        <translation>&quot;{text}&quot; is no date; write it as 2026-12-31</translation>
    </message>
    <message>
        <source>{name} 有误：{text}</source>
        <translation>{name}: {text}</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind of case</translation>
    </message>
    <message>
        <source>包案领导</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>建一个演示调委会，把其中案件的文书和一位领导的包案月报写成 PDF 和 DOCX，并打印路径</source>
        <translation>Make a demonstration committee, write the papers of its cases and the monthly brief of one leader as PDF and DOCX, and print their paths</translation>
    </message>
    <message>
        <source>协议体检：逐条写出问题、依据和怎么改；只读，不改动任何内容</source>
        <translation>Check agreements: each problem with its basis and how to mend it; reads only</translation>
    </message>
    <message>
        <source>查整个案卷（案卷自查），不只查协议</source>
        <translation>check the whole dossier, not only the agreement</translation>
    </message>
    <message>
        <source>要改</source>
        <translation>mend</translation>
    </message>
    <message>
        <source>再看</source>
        <translation>look again</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>hint</translation>
    </message>
    <message>
        <source>按双面打印装订：每份从正面起，页码正面右上角、背面左上角</source>
        <translation>bind for two-sided printing: each paper begins on a front, numbers at the upper right of fronts and the upper left of backs</translation>
    </message>
    <message>
        <source>做成长期保存的副本（PDF/A-2b）：没有嵌入字体的外来页转成图片</source>
        <translation>make a long-term copy (PDF/A-2b): foreign pages without embedded fonts become pictures</translation>
    </message>
    <message>
        <source>另写一页脊背标签</source>
        <translation>write a spine label as well</translation>
    </message>
    <message>
        <source>不先定稿：还没有定稿的文书以“草稿”装入</source>
        <translation>issue nothing first: papers not yet issued are bound as drafts</translation>
    </message>
    <message>
        <source>把案件的全部文书和附件装订成一个 PDF：封面、目录、页码、备考表、封底、书签</source>
        <translation>bind all papers and files of a case into one PDF: cover, contents, page numbers, register, back cover, bookmarks</translation>
    </message>
    <message>
        <source>{number}没有装订：{reason}</source>
        <translation>{number} was not bound: {reason}</translation>
    </message>
    <message>
        <source>{number}：{problem}</source>
        <translation>{number}: {problem}</translation>
    </message>
    <message>
        <source>装订了{count}件案件的卷宗，共{pages}页</source>
        <translation>bound the dossiers of {count} cases, {pages} pages in all</translation>
    </message>
    <message>
        <source>{done}/{total}件&#x3000;{what}</source>
        <translation>{done}/{total} cases  {what}</translation>
    </message>
    <message>
        <source>验证一个 PDF、Word 文件是不是定稿的文书；或按验证码列出登记的内容</source>
        <translation>verify whether a PDF or Word file is an issued paper; or list what is recorded under a code</translation>
    </message>
    <message>
        <source>文件的路径，或文书每页下边的验证码</source>
        <translation>path of a file, or the code at the foot of each page of a paper</translation>
    </message>
    <message>
        <source>在册：请与纸上的内容逐项核对</source>
        <translation>In the register: compare each item with the paper</translation>
    </message>
    <message>
        <source>这件案件已作废，文书不再有效</source>
        <translation>The case was declared void; the paper is no longer valid</translation>
    </message>
    <message>
        <source>这是第{version}版，后来又出了第{newest}版，以新版为准</source>
        <translation>This is version {version}; version {newest} was issued later and counts</translation>
    </message>
    <message>
        <source>不在册：本调委会没有出过有这个验证码的文书</source>
        <translation>Not in the register: this office issued no paper with that code</translation>
    </message>
    <message>
        <source>第{version}版</source>
        <translation>version {version}</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>案件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>验证码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>定稿</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>当事人</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Sums</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>页数</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>&#x3000;&#x3000;&#x3000;&#x3000;4 电脑、磁盘或网络故障，70 程序出错，130 被中断；</source>
        <translation>            4 computer, disk or network, 70 the program failed, 130 interrupted;</translation>
    </message>
    <message>
        <source>&#x3000;&#x3000;&#x3000;&#x3000;verify：0 真实，3 验证码在册，5 不一致，6 已有新版，7 案件已作废，8 不认识；</source>
        <translation>            verify: 0 genuine, 3 code in the register, 5 changed, 6 superseded, 7 void, 8 unknown;</translation>
    </message>
    <message>
        <source>&#x3000;&#x3000;&#x3000;&#x3000;check：9 有“要改”的问题。</source>
        <translation>            check: 9 something has to be changed.</translation>
    </message>
    <message>
        <source>没有写路径</source>
        <translation>no path is given</translation>
    </message>
    <message>
        <source>打印机在系统里的名称；不写时用默认打印机</source>
        <translation>name of the printer in the system; the default one unless given</translation>
    </message>
    <message>
        <source>份数；不写时协议书为当事人数加一，其他一份</source>
        <translation>copies; unless given, of an agreement one for each party and one more, of anything else one</translation>
    </message>
    <message>
        <source>双面打印；不写时按本地习惯</source>
        <translation>print on both sides; the office&apos;s habit unless given</translation>
    </message>
    <message>
        <source>单面打印</source>
        <translation>print on one side</translation>
    </message>
    <message>
        <source>纸盒在系统里的名称</source>
        <translation>name of the tray in the system</translation>
    </message>
    <message>
        <source>最多等多少秒，默认600；0 为送出就结束</source>
        <translation>seconds to wait at most, 600 unless given; 0 ends once everything is sent</translation>
    </message>
    <message>
        <source>没有全部送出，余下的还在队列里：{reason}</source>
        <translation>Not everything was sent, the rest still waits in the queue: {reason}</translation>
    </message>
    <message>
        <source>打印案件里能定稿、还没打印过的文书：先定稿，排进打印队列，送出，等到打印系统答复</source>
        <translation>print the papers of a case that can be issued and were not printed yet: issue them, queue them, send them, and wait for the print system&apos;s word</translation>
    </message>
    <message>
        <source>没有要打印的：能定稿的都打印过，或已在打印队列里</source>
        <translation>Nothing to print: what can be issued was printed, or waits in the print queue</translation>
    </message>
    <message>
        <source>列出打印队列里没有了结的文书；--send 送出等着的</source>
        <translation>list what is still open in the print queue; --send sends what waits</translation>
    </message>
    <message>
        <source>送出等着的，等到打印系统答复</source>
        <translation>send what waits, and wait for the print system&apos;s word</translation>
    </message>
    <message>
        <source>没有打成的先排回队列</source>
        <translation>let what failed wait again first</translation>
    </message>
    <message>
        <source>收进扫描件：按每页的验证码认出是哪份文书的第几页，列出缺页、重页和认不出的页</source>
        <translation>Take scans in: the code on each page tells which page of which paper it is; list missing, doubled and unknown pages</translation>
    </message>
    <message>
        <source>PDF、JPG、PNG、TIFF 文件，或放这些文件的文件夹</source>
        <translation>PDF, JPG, PNG or TIFF files, or a folder with such files</translation>
    </message>
    <message>
        <source>页数齐全的，随即归卷</source>
        <translation>file those that are complete at once</translation>
    </message>
    <message>
        <source>齐全</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>已归卷</source>
        <translation>filed</translation>
    </message>
    <message>
        <source>第{pages}页有两张</source>
        <translation>page {pages} is there twice</translation>
    </message>
    <message>
        <source>缺第{pages}页</source>
        <translation>page {pages} is missing</translation>
    </message>
    <message>
        <source>{done}/{total}页&#x3000;{name}</source>
        <translation>{done}/{total} pages  {name}</translation>
    </message>
    <message>
        <source>文书{stage}：{count}项，最久的已等{days}天</source>
        <translation>{stage}: {count}, the oldest for {days} days</translation>
    </message>
    <message>
        <source>这个文件（签名版、签章版）的 SHA-256：{text}</source>
        <translation>SHA-256 of this file (signed or sealed copy): {text}</translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>只有已经生效的书面协议可以申请司法确认</source>
        <translation>Only a written agreement in force can be submitted for judicial confirmation</translation>
    </message>
    <message>
        <source>口头协议请先补成书面协议并签名盖章</source>
        <translation>First put the oral agreement in writing and have it signed and sealed</translation>
    </message>
    <message>
        <source>申请日期早于协议生效日期</source>
        <translation>The application date is before the agreement took effect</translation>
    </message>
    <message>
        <source>请先填申请日期，结果在列表中选择</source>
        <translation>Enter the application date first and choose the result from the list</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>只记录申请人和被申请人的意愿；代理人代为表示的，记在被代理的当事人名下</source>
        <translation>Only the applicants&apos; and respondents&apos; consent is recorded; what an agent says is recorded under the party represented</translation>
    </message>
    <message>
        <source>日期应在登记日期以后、今天以前</source>
        <translation>The date must lie between the registration date and today</translation>
    </message>
    <message>
        <source>调解已有结果，不再记录拒绝调解</source>
        <translation>Mediation has an outcome; a refusal can no longer be recorded</translation>
    </message>
    <message>
        <source>当事人对协议反悔的，请在履行或回访中记录</source>
        <translation>If a party goes back on the agreement, record it under performance or a visit</translation>
    </message>
</context>
<context>
    <name>Conversion</name>
    <message>
        <source>办公软件没有能把这份 Word 文件转成 PDF</source>
        <translation>The office program could not turn this Word file into a PDF</translation>
    </message>
    <message>
        <source>请先用 Word、WPS 或 LibreOffice 打开看能否正常显示；仍不行时，打印 Word 稿并扫描回来</source>
        <translation>Open it in Word, WPS or LibreOffice to see whether it shows properly; if that does not help, print the Word file and scan it back in</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>程序内部出了错</source>
        <translation>The program met an internal error</translation>
    </message>
    <message>
        <source>这一步没有完成。填写中的内容已存为草稿，已保存的案件不受影响。</source>
        <translation>This step was not completed. What you were typing is kept as a draft; saved cases are not affected.</translation>
    </message>
    <message>
        <source>请复制下面的报告交给软件维护人员；报告只含程序位置，不含任何姓名和案情。</source>
        <translation>Copy the report below and give it to whoever maintains the software; it names places in the program only, no people and no facts.</translation>
    </message>
    <message>
        <source>错误报告</source>
        <translation>Error report</translation>
    </message>
    <message>
        <source>复制报告</source>
        <translation>Copy report</translation>
    </message>
    <message>
        <source>继续使用</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>DaysSection</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source> 天</source>
        <translation> days</translation>
    </message>
    <message>
        <source>请写天数，用顿号隔开，如 30、90、180</source>
        <translation>Write days with commas between them, such as 30, 90, 180</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>已办理</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>请写明退回的理由，提请人会看到。</source>
        <translation>Say why it is sent back; whoever asked will read it.</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Acknowledge</translation>
    </message>
    <message>
        <source>同意销号</source>
        <translation>Agree to strike it off</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>审批内容</source>
        <translation>What is to be decided</translation>
    </message>
</context>
<context>
    <name>DeskList</name>
    <message>
        <source>待办文书，空格键选择</source>
        <translation>Papers to do; Space marks</translation>
    </message>
</context>
<context>
    <name>DeskRows</name>
    <message>
        <source>{days}天</source>
        <translation>{days} d</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>today</translation>
    </message>
    <message>
        <source>{paper}：{missing}</source>
        <translation>{paper}: {missing}</translation>
    </message>
    <message>
        <source>要处理</source>
        <translation>needs you</translation>
    </message>
    <message>
        <source>选</source>
        <translation>marked</translation>
    </message>
    <message>
        <source>▲ {count} 项要处理</source>
        <translation>▲ {count} to look after</translation>
    </message>
</context>
<context>
    <name>DeskWork</name>
    <message>
        <source>上一批还没有放完，请稍等</source>
        <translation>The papers before these are still going in, please wait</translation>
    </message>
    <message>
        <source>{count} 份已进打印队列</source>
        <translation>{count} papers are in the print queue</translation>
    </message>
    <message>
        <source>{count} 件没有放进打印队列</source>
        <translation>{count} cases did not go into the print queue</translation>
    </message>
    <message>
        <source>……另有 {count} 件</source>
        <translation>… and {count} more</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>DisplaySection</name>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>大字（Ctrl+=）</source>
        <translation>Large (Ctrl+=)</translation>
    </message>
    <message>
        <source>界面语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>文书始终使用中文法定文本。</source>
        <translation>Papers always use the statutory Chinese text.</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>每天提醒一次当天要办的事</source>
        <translation>Tell me once a day what is due</translation>
    </message>
    <message>
        <source>打开程序时和每天九点提醒，只显示件数，不显示姓名和案情。</source>
        <translation>At the start and at nine every day; numbers only, no names and no facts.</translation>
    </message>
</context>
<context>
    <name>DisputeSheet</name>
    <message>
        <source>看来是{kind}，登记时按这一类；不对的话按 F4 在“纠纷”里改。</source>
        <translation>This looks like: {kind}. It will be registered so; if wrong, press F4 and change it under &quot;Dispute&quot;.</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>已存为 {name}</source>
        <translation>Saved as {name}</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>另存为</source>
        <translation>Save as</translation>
    </message>
</context>
<context>
    <name>Dossiers</name>
    <message>
        <source>{title}：{note}</source>
        <translation>{title}: {note}</translation>
    </message>
    <message>
        <source>{title}没有装进去，以“此件另附”页代替：{reason}</source>
        <translation>{title} is not bound; a page &quot;此件另附&quot; stands in its place: {reason}</translation>
    </message>
    <message>
        <source>定稿</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>签署原件</source>
        <translation>Signed original</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>装订时生成</source>
        <translation>Made when bound</translation>
    </message>
    <message>
        <source>缺</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>{title}：定稿后有改动，装的是第{version}版</source>
        <translation>{title}: changed since it was issued; version {version} is bound</translation>
    </message>
    <message>
        <source>缺{title}</source>
        <translation>{title} is missing</translation>
    </message>
    <message>
        <source>{title}还没有定稿，装的是草稿</source>
        <translation>{title} is not issued; its draft is bound</translation>
    </message>
    <message>
        <source>{title}还不能定稿（{reason}），装的是草稿</source>
        <translation>{title} cannot be issued yet ({reason}); its draft is bound</translation>
    </message>
    <message>
        <source>字库里没有“{chars}”，文书上印成带编码的方框，请手写补正</source>
        <translation>No font has &quot;{chars}&quot;; the paper shows a box with the code in its place. Please write it in by hand</translation>
    </message>
    <message>
        <source>{title}：定稿后有改动，装的是第{version}版的签署原件</source>
        <translation>{title}: changed since it was issued; the signed original of version {version} is bound</translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>草稿已存 {time}</source>
        <translation>Draft saved {time}</translation>
    </message>
</context>
<context>
    <name>DueNotice</name>
    <message>
        <source>{title}：{words}</source>
        <translation>{title}: {words}</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>Look</translation>
    </message>
</context>
<context>
    <name>Echo</name>
    <message>
        <source>今天</source>
        <translation>today</translation>
    </message>
    <message>
        <source>{days}天后</source>
        <translation>in {days} days</translation>
    </message>
    <message>
        <source>{sex} · {age}岁 · {birth}生</source>
        <translation>{sex} · age {age} · born {birth}</translation>
    </message>
    <message>
        <source>共{count}期</source>
        <translation>instalments: {count}</translation>
    </message>
    <message>
        <source>合计{total}</source>
        <translation>total {total}</translation>
    </message>
</context>
<context>
    <name>EditedPapers</name>
    <message>
        <source>{place}：“{words}”限制了当事人的法定权利，不能写进文书，请在 Word 里改掉再取回</source>
        <translation>{place}: &quot;{words}&quot; limits the parties&apos; legal rights and may not stand on a paper; change it in Word and take the file back again</translation>
    </message>
    <message>
        <source>{place}：“{words}”涉及当事人的法定权利，请再看一遍</source>
        <translation>{place}: &quot;{words}&quot; touches the parties&apos; legal rights; look at it again</translation>
    </message>
    <message>
        <source>{place}：金额由{old}改成{new}，卷宗里登记的没有变</source>
        <translation>{place}: {old} became {new}; what is recorded of the case has not changed</translation>
    </message>
    <message>
        <source>{place}：少了金额{old}，卷宗里登记的没有变</source>
        <translation>{place}: {old} is gone; what is recorded of the case has not changed</translation>
    </message>
    <message>
        <source>{place}：多了金额{new}，卷宗里没有登记</source>
        <translation>{place}: {new} is new and not recorded of the case</translation>
    </message>
    <message>
        <source>{place}：日期由{old}改成{new}，卷宗里登记的没有变</source>
        <translation>{place}: {old} became {new}; what is recorded of the case has not changed</translation>
    </message>
    <message>
        <source>{place}：少了日期{old}</source>
        <translation>{place}: the date {old} is gone</translation>
    </message>
    <message>
        <source>{place}：多了日期{new}，卷宗里没有登记</source>
        <translation>{place}: the date {new} is new and not recorded of the case</translation>
    </message>
    <message>
        <source>{place}：不再有“{name}”的名字，卷宗里登记的没有变</source>
        <translation>{place}: the name &quot;{name}&quot; is gone; what is recorded of the case has not changed</translation>
    </message>
    <message>
        <source>{place}：案件编号改了或没有了</source>
        <translation>{place}: the case&apos;s number was changed or is gone</translation>
    </message>
    <message>
        <source>{place}：证件号码或电话改了，卷宗里登记的没有变</source>
        <translation>{place}: a document or telephone number was changed; what is recorded of the case has not changed</translation>
    </message>
    <message>
        <source>{one}、{other}</source>
        <translation>{one}, {other}</translation>
    </message>
    <message>
        <source>{place}：{problem}</source>
        <translation>{place}: {problem}</translation>
    </message>
    <message>
        <source>文件上的验证码不在本调委会的册子里</source>
        <translation>The code on the file is not in this office&apos;s register</translation>
    </message>
    <message>
        <source>这是另一件案件 {number} 的文书，不能取回到本案</source>
        <translation>This is a paper of another case, {number}, and cannot be taken back here</translation>
    </message>
    <message>
        <source>这是本案的另一份文书“{title}”</source>
        <translation>This is another paper of the case, &quot;{title}&quot;</translation>
    </message>
    <message>
        <source>这是从第{old}版改的，现在已是第{new}版</source>
        <translation>This was edited from version {old}; by now there is version {new}</translation>
    </message>
    <message>
        <source>第{old}版之后又有了第{new}版</source>
        <translation>Version {new} was issued after version {old}</translation>
    </message>
    <message>
        <source>第{version}版定稿后，卷宗里的内容有改动</source>
        <translation>The case has changed since version {version} was issued</translation>
    </message>
    <message>
        <source>请先按现在的内容定稿新的一版，再在新版的 Word 稿上修改</source>
        <translation>First issue a new version as the case stands now, then edit the Word file of that one</translation>
    </message>
    <message>
        <source>文件上没有验证码，内容也不像这份“{title}”</source>
        <translation>The file carries no code and does not read like this &quot;{title}&quot;</translation>
    </message>
    <message>
        <source>请打开这份文书最新一版的 Word 稿，在它上面修改后再取回</source>
        <translation>Open the Word file of the newest version of this paper, edit that, and take it back</translation>
    </message>
    <message>
        <source>没有“{path}”这个文件</source>
        <translation>There is no file &quot;{path}&quot;</translation>
    </message>
    <message>
        <source>请选择用 Word 或 WPS 改过的那份 .docx 文件</source>
        <translation>Choose the .docx file that was edited in Word or WPS</translation>
    </message>
    <message>
        <source>文字没有改动，不需要取回</source>
        <translation>No words were changed; there is nothing to take back</translation>
    </message>
    <message>
        <source>文件里有{count}处修订没有接受，取回时按全部接受处理</source>
        <translation>{count} tracked changes were not accepted; they are all taken as made</translation>
    </message>
    <message>
        <source>文件里有{count}条批注，取回时去掉</source>
        <translation>The file holds {count} comments; they are left out</translation>
    </message>
    <message>
        <source>文件里的图片有增减，图片不在比对之内</source>
        <translation>Pictures came or went; pictures are not compared</translation>
    </message>
    <message>
        <source>文件上没有验证码，新的一版上也不会有，请确认是这份文书</source>
        <translation>The file carries no code, nor will the new version; make sure that it is this paper</translation>
    </message>
    <message>
        <source>第{version}版已经签名；取回成为新的一版，需要在新版上重新签署</source>
        <translation>Version {version} was signed; the new version has to be signed again</translation>
    </message>
    <message>
        <source>“{words}”设成了隐藏、白色或极小的字，打印出来看不见，请在 Word 里改回来再取回</source>
        <translation>&quot;{words}&quot; is set hidden, white or tiny and will not be seen in print; please change that in Word before bringing the file back</translation>
    </message>
    <message>
        <source>文件链接了外面的图片、对象或文字，请改成插入在文件里，或转成普通文字再取回</source>
        <translation>The file links to pictures, objects or text outside of it; please insert them, or turn them into plain text, before bringing the file back</translation>
    </message>
    <message>
        <source>文件里嵌入了别的文件，请删除，或改成图片再取回</source>
        <translation>Another file is embedded; please delete it or make it a picture before bringing the file back</translation>
    </message>
    <message>
        <source>原来的文字几乎都不在了，不像是这份文书的修改稿</source>
        <translation>Hardly any of the words are left; this does not look like an edited copy of this paper</translation>
    </message>
    <message>
        <source>案件编号{number}不在了，请补上</source>
        <translation>The case number {number} is gone; please put it back</translation>
    </message>
    <message>
        <source>当事人“{name}”的名字一处也没有了；写错名字的，请先在案件里更正</source>
        <translation>The name of the party &quot;{name}&quot; no longer stands anywhere; if it was wrong, please correct it in the case first</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>请写明原因</source>
        <translation>Give the reason</translation>
    </message>
    <message>
        <source>填了{length}个字，最多{limit}个字</source>
        <translation>{length} characters entered, at most {limit} allowed</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>“{name}”里没有内容</source>
        <translation>&quot;{name}&quot; is empty</translation>
    </message>
    <message>
        <source>“{name}”是文件夹，请选其中的 .jsonl 文件</source>
        <translation>&quot;{name}&quot; is a folder; choose the .jsonl file in it</translation>
    </message>
    <message>
        <source>没有找到文件“{name}”</source>
        <translation>File &quot;{name}&quot; was not found</translation>
    </message>
    <message>
        <source>打不开文件“{name}”，请检查读取权限</source>
        <translation>File &quot;{name}&quot; cannot be opened; check that you may read it</translation>
    </message>
    <message>
        <source>“{name}”是 UTF-16 编码，请另存为 UTF-8 编码再导入</source>
        <translation>&quot;{name}&quot; is in UTF-16; save it as UTF-8 and import it again</translation>
    </message>
    <message>
        <source>“{name}”是 GBK 编码，请另存为 UTF-8 编码再导入</source>
        <translation>&quot;{name}&quot; is in GBK; save it as UTF-8 and import it again</translation>
    </message>
    <message>
        <source>这一行超过{limit}MB，不像是一个案件</source>
        <translation>This line is longer than {limit} MB and does not look like a case</translation>
    </message>
    <message>
        <source>这一行不是 UTF-8 编码的文字</source>
        <translation>This line is not UTF-8 text</translation>
    </message>
    <message>
        <source>这一行不是完整的 JSON，第{column}个字符处读不下去</source>
        <translation>This line is not complete JSON; reading stops at character {column}</translation>
    </message>
    <message>
        <source>这一行嵌套太深或数字太长，不像是一个案件</source>
        <translation>This line is nested too deeply or holds too long a number; it does not look like a case</translation>
    </message>
    <message>
        <source>“{word}”不是 JSON 的数字</source>
        <translation>&quot;{word}&quot; is not a JSON number</translation>
    </message>
    <message>
        <source>“{text}”没有写明年份</source>
        <translation>&quot;{text}&quot; does not give the year</translation>
    </message>
    <message>
        <source>“{text}”没有写明几点几分</source>
        <translation>&quot;{text}&quot; does not give the time of day</translation>
    </message>
    <message>
        <source>“{text}”不是钟点</source>
        <translation>&quot;{text}&quot; is not a time of day</translation>
    </message>
    <message>
        <source>人员名单里没有“{name}”，请先在设置里添加</source>
        <translation>&quot;{name}&quot; is not among the staff; add them in the settings first</translation>
    </message>
    <message>
        <source>村（社区）名单里没有“{name}”，请先在设置里添加</source>
        <translation>&quot;{name}&quot; is not among the villages; add it in the settings first</translation>
    </message>
    <message>
        <source>这个村（社区）没有网格“{name}”，请先在设置里添加</source>
        <translation>This village has no grid &quot;{name}&quot;; add it in the settings first</translation>
    </message>
    <message>
        <source>“{value}”不能确定是哪一名当事人，请写第几名（从1数起）</source>
        <translation>&quot;{value}&quot; does not tell which party is meant; give its place in the list, counted from 1</translation>
    </message>
    <message>
        <source>不认识的证件类型“{word}”</source>
        <translation>Unknown ID document &quot;{word}&quot;</translation>
    </message>
    <message>
        <source>不认识的字段“{name}”</source>
        <translation>Unknown field &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>缺少字段“{name}”</source>
        <translation>Field &quot;{name}&quot; is missing</translation>
    </message>
    <message>
        <source>这一行不是一个 JSON 对象（应以 {brace} 开头）</source>
        <translation>This line is not a JSON object (it should start with {brace})</translation>
    </message>
    <message>
        <source>字段“{name}”的“{value}”不在可用的写法里：{words}</source>
        <translation>&quot;{value}&quot; in field &quot;{name}&quot; is not among the allowed values: {words}</translation>
    </message>
    <message>
        <source>字段“{name}”不能是空的</source>
        <translation>Field &quot;{name}&quot; must not be empty</translation>
    </message>
    <message>
        <source>字段“{name}”的值“{value}”不合要求</source>
        <translation>Value &quot;{value}&quot; of field &quot;{name}&quot; is not acceptable</translation>
    </message>
    <message>
        <source>双方达成协议，约定事项见协议书（由原始记录读出，待核）。</source>
        <translation>The parties agreed; for the terms see the agreement (read from the original record, to verify).</translation>
    </message>
    <message>
        <source>没有写当事人</source>
        <translation>No party is given</translation>
    </message>
    <message>
        <source>既没有纠纷情况，也没有调解记录</source>
        <translation>There is neither a summary of the dispute nor a mediation record</translation>
    </message>
    <message>
        <source>字段“{name}”的形式读不懂</source>
        <translation>The shape of field &quot;{name}&quot; cannot be read</translation>
    </message>
    <message>
        <source>第{ordinal}条约定：{remark}</source>
        <translation>Term {ordinal}: {remark}</translation>
    </message>
    <message>
        <source>“{text}”：{reason}</source>
        <translation>&quot;{text}&quot;: {reason}</translation>
    </message>
    <message>
        <source>原始记录另有 {name}：{value}</source>
        <translation>The original record also has {name}: {value}</translation>
    </message>
    <message>
        <source>字段“{name}”写了两次，不能确定以哪一个为准</source>
        <translation>Field &quot;{name}&quot; is written twice; which one counts is unclear</translation>
    </message>
    <message>
        <source>字段“{name}”的“{value}”应写成{kinds}</source>
        <translation>&quot;{value}&quot; in field &quot;{name}&quot; should be written as {kinds}</translation>
    </message>
    <message>
        <source>文字（加引号）</source>
        <translation>text (in quotes)</translation>
    </message>
    <message>
        <source>数字（不加引号）</source>
        <translation>a number (no quotes)</translation>
    </message>
    <message>
        <source>整数（不加引号）</source>
        <translation>a whole number (no quotes)</translation>
    </message>
    <message>
        <source>true 或 false</source>
        <translation>true or false</translation>
    </message>
    <message>
        <source>方括号里的列表</source>
        <translation>a list in square brackets</translation>
    </message>
    <message>
        <source>花括号里的对象</source>
        <translation>an object in braces</translation>
    </message>
    <message>
        <source>{first}或{other}</source>
        <translation>{first} or {other}</translation>
    </message>
    <message>
        <source>没有写明类别，按文字登记为{kind}，请核对</source>
        <translation>The kind is not given; registered as {kind} by its text, please check</translation>
    </message>
    <message>
        <source>写的是约数或读不准，请核对；原文记在备注里</source>
        <translation>Given roughly or unclear, please check; the original words are in the remark</translation>
    </message>
    <message>
        <source>既没有写事项，也没有写情况和诉求</source>
        <translation>Neither the matter nor the facts nor the demands are given</translation>
    </message>
    <message>
        <source>写了决定的，要写明决定日期</source>
        <translation>A decision needs its day</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>导出日历文件</source>
        <translation>Export a calendar file</translation>
    </message>
    <message>
        <source>选择位置…</source>
        <translation>Choose a place…</translation>
    </message>
    <message>
        <source>走访接访 {first}至{last}.ics</source>
        <translation>Visits and receptions {first} to {last}.ics</translation>
    </message>
</context>
<context>
    <name>FactLine</name>
    <message>
        <source>Enter：{usual}</source>
        <translation>Enter: {usual}</translation>
    </message>
    <message>
        <source>→：{more}</source>
        <translation>→: {more}</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>时限</source>
        <translation>Deadlines</translation>
    </message>
    <message>
        <source>当事人</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>{age}岁</source>
        <translation>age {age}</translation>
    </message>
    <message>
        <source>代{name}</source>
        <translation>for {name}</translation>
    </message>
    <message>
        <source>协议</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>书面协议</source>
        <translation>Written agreement</translation>
    </message>
    <message>
        <source>口头协议</source>
        <translation>Oral agreement</translation>
    </message>
    <message>
        <source>{day}起生效</source>
        <translation>from {day}</translation>
    </message>
    <message>
        <source>{count}条约定待核</source>
        <translation>Terms to verify: {count}</translation>
    </message>
    <message>
        <source>还没有定稿</source>
        <translation>Not final yet</translation>
    </message>
    <message>
        <source>还没有生效</source>
        <translation>Not in force yet</translation>
    </message>
    <message>
        <source>已生效</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>差{count}处</source>
        <translation>{count} missing</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>一式{copies}份</source>
        <translation>{copies} copies</translation>
    </message>
    <message>
        <source>未签</source>
        <translation>Not signed</translation>
    </message>
    <message>
        <source>未盖</source>
        <translation>Not sealed</translation>
    </message>
    <message>
        <source>{name}代</source>
        <translation>by {name}</translation>
    </message>
    <message>
        <source>已签</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>已盖</source>
        <translation>Sealed</translation>
    </message>
    <message>
        <source>等待结果</source>
        <translation>Awaiting result</translation>
    </message>
    <message>
        <source>{day}申请</source>
        <translation>applied {day}</translation>
    </message>
    <message>
        <source>司法确认</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>履行</source>
        <translation>Performance</translation>
    </message>
    <message>
        <source>第{number}期 {amount}</source>
        <translation>Instalment {number} {amount}</translation>
    </message>
    <message>
        <source>还差{left}</source>
        <translation>{left} to go</translation>
    </message>
    <message>
        <source>{day}前</source>
        <translation>by {day}</translation>
    </message>
    <message>
        <source>当场履行</source>
        <translation>On the spot</translation>
    </message>
    <message>
        <source>待核</source>
        <translation>To verify</translation>
    </message>
    <message>
        <source>调查 {asked}</source>
        <translation>Inquiry {asked}</translation>
    </message>
    <message>
        <source>调查和调解</source>
        <translation>Inquiry and mediation</translation>
    </message>
    <message>
        <source>第{number}次调解</source>
        <translation>Session {number}</translation>
    </message>
    <message>
        <source>已安排</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>已召开</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Return visits</translation>
    </message>
    <message>
        <source>已回访</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>发生</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>People</translation>
    </message>
    <message>
        <source>难易</source>
        <translation>Difficulty</translation>
    </message>
    <message>
        <source>调解员</source>
        <translation>Mediator</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>案情</source>
        <translation>The case</translation>
    </message>
    <message>
        <source>{words}（无特别授权）</source>
        <translation>{words} (no special authority)</translation>
    </message>
    <message>
        <source>须在纸上签名</source>
        <translation>to be signed on paper</translation>
    </message>
    <message>
        <source>信访人</source>
        <translation>Petitioners</translation>
    </message>
    <message>
        <source>包案</source>
        <translation>Led by</translation>
    </message>
    <message>
        <source>{day}起</source>
        <translation>since {day}</translation>
    </message>
    <message>
        <source>{day}前化解</source>
        <translation>settle by {day}</translation>
    </message>
    <message>
        <source>外出至{day}，{name}代理职责</source>
        <translation>away until {day}, duties with {name}</translation>
    </message>
    <message>
        <source>{day}由{name}提出</source>
        <translation>{day} proposed by {name}</translation>
    </message>
    <message>
        <source>{day} {name}审核同意 {text}</source>
        <translation>{day} agreed by {name} {text}</translation>
    </message>
    <message>
        <source>{day} {name}审批 {text}</source>
        <translation>{day} approved by {name} {text}</translation>
    </message>
    <message>
        <source>原包案领导{name}：{first}至{last}</source>
        <translation>Formerly {name}: {first} to {last}</translation>
    </message>
    <message>
        <source>拟由其包案 · {name}提出</source>
        <translation>is to lead · proposed by {name}</translation>
    </message>
    <message>
        <source>{day}前回复</source>
        <translation>answer by {day}</translation>
    </message>
    <message>
        <source>退回{days}天</source>
        <translation>Back {days} days</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>已回复</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>{days}天未回复</source>
        <translation>{days} days silent</translation>
    </message>
    <message>
        <source>办理中</source>
        <translation>At work</translation>
    </message>
    <message>
        <source>暂定</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>已延长{days}天</source>
        <translation>extended {days} days</translation>
    </message>
    <message>
        <source>法定</source>
        <translation>by law</translation>
    </message>
    <message>
        <source>已办</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>暂停中</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>已过</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>未起算</source>
        <translation>Not running</translation>
    </message>
    <message>
        <source>申请延长{days}天：{clock}</source>
        <translation>{days} more days asked: {clock}</translation>
    </message>
    <message>
        <source>{name} {day}申请</source>
        <translation>asked by {name} {day}</translation>
    </message>
    <message>
        <source>待审批</source>
        <translation>Waits</translation>
    </message>
    <message>
        <source>{reason}期间不计：{clock}</source>
        <translation>{reason} not counted: {clock}</translation>
    </message>
    <message>
        <source>风险</source>
        <translation>Risk</translation>
    </message>
    <message>
        <source>{day}起 · {name}评定</source>
        <translation>since {day} · graded by {name}</translation>
    </message>
    <message>
        <source>按问答评定</source>
        <translation>By the answers</translation>
    </message>
    <message>
        <source>未上报</source>
        <translation>Not reported</translation>
    </message>
    <message>
        <source>红色要当日上报</source>
        <translation>Red is reported the same day</translation>
    </message>
    <message>
        <source>已上报</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>诉求和结果</source>
        <translation>Demands and outcome</translation>
    </message>
    <message>
        <source>症结</source>
        <translation>Crux</translation>
    </message>
    <message>
        <source>处理意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>已化解</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>{day}化解</source>
        <translation>Settled {day}</translation>
    </message>
    <message>
        <source>{day}办结</source>
        <translation>Concluded {day}</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Concluded</translation>
    </message>
    <message>
        <source>{name}同意销号</source>
        <translation>{name} signed off</translation>
    </message>
    <message>
        <source>已签字</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>{day}反弹过</source>
        <translation>Relapsed {day}</translation>
    </message>
    <message>
        <source>反弹</source>
        <translation>Relapse</translation>
    </message>
    <message>
        <source>信访记录</source>
        <translation>Petitions</translation>
    </message>
    <message>
        <source>首次{day}</source>
        <translation>first {day}</translation>
    </message>
    <message>
        <source>最近去{place}</source>
        <translation>last to {place}</translation>
    </message>
    <message>
        <source>信访{count}次</source>
        <translation>{count} petitions</translation>
    </message>
    <message>
        <source>去向不详</source>
        <translation>Where to unknown</translation>
    </message>
    <message>
        <source>{count}次</source>
        <translation>{count} times</translation>
    </message>
    <message>
        <source>集体</source>
        <translation>Collective</translation>
    </message>
    <message>
        <source>越级</source>
        <translation>Skipped a level</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>Repeated</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>{day}前报结果</source>
        <translation>report by {day}</translation>
    </message>
    <message>
        <source>重复信访</source>
        <translation>repeated</translation>
    </message>
    <message>
        <source>涉法涉诉</source>
        <translation>in litigation</translation>
    </message>
    <message>
        <source>扬言</source>
        <translation>threats</translation>
    </message>
    <message>
        <source>领导批示</source>
        <translation>leader&apos;s note</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>诉求</source>
        <translation>Demands</translation>
    </message>
    <message>
        <source>目的</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>途径</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>分类</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>交办</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>特征</source>
        <translation>Marks</translation>
    </message>
    <message>
        <source>层级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>涉及户、分配和表决</source>
        <translation>Households, shares, votes</translation>
    </message>
    <message>
        <source>{count}户</source>
        <translation>{count} households</translation>
    </message>
    <message>
        <source>代表{count}人</source>
        <translation>{count} representatives</translation>
    </message>
    <message>
        <source>到会{present}，同意{yes}，反对{no}</source>
        <translation>{present} present, {yes} for, {no} against</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>未通过</source>
        <translation>Not passed</translation>
    </message>
    <message>
        <source>{count}户 · 合计{total}</source>
        <translation>{count} households · sum {total}</translation>
    </message>
    <message>
        <source>相差{amount}</source>
        <translation>Off by {amount}</translation>
    </message>
    <message>
        <source>已采用</source>
        <translation>Adopted</translation>
    </message>
    <message>
        <source>相符</source>
        <translation>Adds up</translation>
    </message>
    <message>
        <source>关联案件</source>
        <translation>Linked cases</translation>
    </message>
    <message>
        <source>化解方案</source>
        <translation>Resolution plan</translation>
    </message>
    <message>
        <source>进展</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>已反馈</source>
        <translation>person told</translation>
    </message>
    <message>
        <source>{done}/{total} 完成</source>
        <translation>{done}/{total} done</translation>
    </message>
    <message>
        <source>{total}个步骤</source>
        <translation>{total} steps</translation>
    </message>
    <message>
        <source>第{version}版</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>{stage} {name} {day}：{verdict} {text}</source>
        <translation>{stage} {name} {day}: {verdict} {text}</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>agreed</translation>
    </message>
    <message>
        <source>退回修改</source>
        <translation>sent back</translation>
    </message>
    <message>
        <source>{count}份证明</source>
        <translation>{count} proofs</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>按风险等级要有{level}一级包保</source>
        <translation>The colour asks for an owner: {level}</translation>
    </message>
    <message>
        <source>还缺</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>没有回复</source>
        <translation>No answer given</translation>
    </message>
    <message>
        <source>次数未登记</source>
        <translation>Times not recorded</translation>
    </message>
    <message>
        <source>回避、延期、移送</source>
        <translation>Recusal, extension, referral</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Hint</translation>
    </message>
    <message>
        <source>{name}回避</source>
        <translation>{name} to withdraw</translation>
    </message>
    <message>
        <source>自行申请</source>
        <translation>Own request</translation>
    </message>
    <message>
        <source>由{name}接着调解</source>
        <translation>{name} goes on</translation>
    </message>
    <message>
        <source>待决定</source>
        <translation>To be decided</translation>
    </message>
    <message>
        <source>已同意</source>
        <translation>Granted</translation>
    </message>
    <message>
        <source>未同意</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>调解延期{days}天</source>
        <translation>Mediation extended by {days} days</translation>
    </message>
    <message>
        <source>各方同意</source>
        <translation>All agreed</translation>
    </message>
    <message>
        <source>待各方签名</source>
        <translation>To be signed by all</translation>
    </message>
    <message>
        <source>移送 {unit}</source>
        <translation>Referred to {unit}</translation>
    </message>
    <message>
        <source>有回执</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>待回执</source>
        <translation>No answer yet</translation>
    </message>
    <message>
        <source>邀请 {name}</source>
        <translation>Invited: {name}</translation>
    </message>
    <message>
        <source>当事人同意</source>
        <translation>Parties agree</translation>
    </message>
    <message>
        <source>未征得同意</source>
        <translation>No consent yet</translation>
    </message>
    <message>
        <source>缺身份证明</source>
        <translation>no proof of identity</translation>
    </message>
    <message>
        <source>送达</source>
        <translation>Handed out</translation>
    </message>
    <message>
        <source>调委会留存</source>
        <translation>The committee&apos;s own</translation>
    </message>
    <message>
        <source>还应送达：{names}</source>
        <translation>Still to get one: {names}</translation>
    </message>
    <message>
        <source>差{count}份</source>
        <translation>{count} to go</translation>
    </message>
    <message>
        <source>{name}（{relation}）签收</source>
        <translation>signed for by {name} ({relation})</translation>
    </message>
    <message>
        <source>{count}份</source>
        <translation>Copies: {count}</translation>
    </message>
    <message>
        <source>待签收</source>
        <translation>Not signed for</translation>
    </message>
    <message>
        <source>已留存</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>仅供知悉</source>
        <translation>For information</translation>
    </message>
    <message>
        <source>已留置</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>已签收</source>
        <translation>Signed for</translation>
    </message>
    <message>
        <source>{title} 第{version}版</source>
        <translation>{title}, version {version}</translation>
    </message>
    <message>
        <source>屏幕已签</source>
        <translation>On screen</translation>
    </message>
    <message>
        <source>纸上未签</source>
        <translation>not on paper</translation>
    </message>
    <message>
        <source>证书签章</source>
        <translation>Sealed by certificate</translation>
    </message>
</context>
<context>
    <name>FactsEditor</name>
    <message>
        <source>案件情况</source>
        <translation>The case</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>案件要点</source>
        <translation>Case at a glance</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next step</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>它不存在</source>
        <translation>it does not exist</translation>
    </message>
    <message>
        <source>那里已经有一个同名的文件</source>
        <translation>a file of that name is already there</translation>
    </message>
    <message>
        <source>路径中有一段不是文件夹</source>
        <translation>part of the path is not a folder</translation>
    </message>
    <message>
        <source>它是一个文件夹</source>
        <translation>it is a folder</translation>
    </message>
    <message>
        <source>名称太长</source>
        <translation>the name is too long</translation>
    </message>
    <message>
        <source>读写时出错，磁盘或U盘可能已损坏或拔出</source>
        <translation>reading or writing failed; the disk or USB stick may be damaged or unplugged</translation>
    </message>
    <message>
        <source>连不上数据库服务器</source>
        <translation>The database server cannot be reached</translation>
    </message>
    <message>
        <source>请检查网络和数据库的地址、名称、用户名、密码</source>
        <translation>Check the network and the database&apos;s address, name, user and password</translation>
    </message>
    <message>
        <source>没有使用“{name}”的权限</source>
        <translation>You may not use &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>文件或文件夹“{name}”用不了：{reason}</source>
        <translation>File or folder &quot;{name}&quot; cannot be used: {reason}</translation>
    </message>
    <message>
        <source>请另选一个文件夹或文件</source>
        <translation>Choose another folder or file</translation>
    </message>
    <message>
        <source>程序自己的文件“{name}”不见了</source>
        <translation>The program&apos;s own file {name} is missing</translation>
    </message>
    <message>
        <source>请重新安装本程序，调委会的数据不受影响</source>
        <translation>Please install the program again; the office&apos;s data are not affected</translation>
    </message>
</context>
<context>
    <name>FieldBox</name>
    <message>
        <source>（必填）</source>
        <translation>(required)</translation>
    </message>
</context>
<context>
    <name>FieldDialog</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>（必填）</source>
        <translation>(required)</translation>
    </message>
</context>
<context>
    <name>FilesPane</name>
    <message>
        <source>这里还没有文件</source>
        <translation>No files yet</translation>
    </message>
    <message>
        <source>添加文件</source>
        <translation>Add file</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>打开{name}</source>
        <translation>Open {name}</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>要办，办好才能归档</source>
        <translation>To do before it can be filed</translation>
    </message>
    <message>
        <source>要补，或写进卷宗情况说明</source>
        <translation>To complete, or to explain in the file note</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Hint</translation>
    </message>
    <message>
        <source>要改</source>
        <translation>Mend</translation>
    </message>
    <message>
        <source>再看</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>要改，改好才能定稿</source>
        <translation>Mend before it can be made final</translation>
    </message>
    <message>
        <source>请再看一眼</source>
        <translation>Please look again</translation>
    </message>
    <message>
        <source>{place}：{reason}
怎么改：{mend}</source>
        <translation>{place}: {reason}
How to mend it: {mend}</translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message>
        <source>监视文件夹已暂停</source>
        <translation>The watched folder is paused</translation>
    </message>
    <message>
        <source>监视文件夹里还有 {count} 个文件排队</source>
        <translation>{count} more files wait in the watched folder</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>监视文件夹“{folder}”很久没有反应，请检查网络；恢复后会自动接着收</source>
        <translation>The watched folder &quot;{folder}&quot; has not answered for long; check the network. It goes on by itself once the folder is back</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{names}等</source>
        <translation>{names} and others</translation>
    </message>
    <message>
        <source>{count} 个文件没有读取权限或正被占用，可读后会自动收进：{names}</source>
        <translation>{count} files may not be read or are in use; they are taken in once they can be read: {names}</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>FormDraft</name>
    <message>
        <source>丢弃这份草稿</source>
        <translation>Discard this draft</translation>
    </message>
    <message>
        <source>已恢复上次没有保存的内容</source>
        <translation>What was not saved last time is back</translation>
    </message>
    <message>
        <source>核对后保存，或丢弃这份草稿。</source>
        <translation>Check and save it, or discard this draft.</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>协议形式</source>
        <translation>Form of agreement</translation>
    </message>
    <message>
        <source>达成协议日期</source>
        <translation>Date agreed</translation>
    </message>
    <message>
        <source>纠纷的主要事实</source>
        <translation>Main facts of the dispute</translation>
    </message>
    <message>
        <source>争议事项</source>
        <translation>Matters in dispute</translation>
    </message>
    <message>
        <source>各方当事人的责任</source>
        <translation>Responsibility of each party</translation>
    </message>
    <message>
        <source>约定种类</source>
        <translation>Kind of term</translation>
    </message>
    <message>
        <source>谁履行</source>
        <translation>Who performs</translation>
    </message>
    <message>
        <source>向谁履行</source>
        <translation>For whom</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>如：10000 或 1.2万</source>
        <translation>e.g. 10000</translation>
    </message>
    <message>
        <source>约定内容</source>
        <translation>What was agreed</translation>
    </message>
    <message>
        <source>付款的留空，由程序按各项写成</source>
        <translation>For a payment leave empty; the program writes it from the fields</translation>
    </message>
    <message>
        <source>履行期限</source>
        <translation>To be performed by</translation>
    </message>
    <message>
        <source>如：2026-3-31；分期写 2026-3-31 5000元；2026-6-30 5000元</source>
        <translation>e.g. 2026-3-31; in instalments 2026-3-31 5000; 2026-6-30 5000</translation>
    </message>
    <message>
        <source>付款方式</source>
        <translation>Means of payment</translation>
    </message>
    <message>
        <source>当场履行</source>
        <translation>On the spot</translation>
    </message>
    <message>
        <source>待核</source>
        <translation>To verify</translation>
    </message>
    <message>
        <source>摘自记录</source>
        <translation>Taken from the record</translation>
    </message>
    <message>
        <source>履行方式、时限</source>
        <translation>How and when to perform</translation>
    </message>
    <message>
        <source>留空由程序按各条约定写成</source>
        <translation>Leave empty and the program writes it from the terms</translation>
    </message>
    <message>
        <source>人民调解协议书</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>涉及婚姻、收养、继承等人身关系的协议，须由当事人在纸质协议书上签名，不能用电子签名。</source>
        <translation>Agreements on personal status such as marriage, adoption or inheritance must be signed on paper; electronic signatures are not valid.</translation>
    </message>
    <message>
        <source>经调解，自愿达成如下协议</source>
        <translation>Mediated; the parties freely agreed as follows</translation>
    </message>
    <message>
        <source>纠纷简要情况</source>
        <translation>Summary of the dispute</translation>
    </message>
    <message>
        <source>当事人申请事项</source>
        <translation>The party&apos;s requests</translation>
    </message>
    <message>
        <source>人民调解申请书</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>封底</source>
        <translation>Back cover</translation>
    </message>
    <message>
        <source>立卷人</source>
        <translation>Filed by</translation>
    </message>
    <message>
        <source>检查人</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>纠纷类型</source>
        <translation>Type of dispute</translation>
    </message>
    <message>
        <source>不选则按纠纷情况判断</source>
        <translation>If not chosen, judged from the summary</translation>
    </message>
    <message>
        <source>难易程度</source>
        <translation>Difficulty</translation>
    </message>
    <message>
        <source>一行一项</source>
        <translation>One item a line</translation>
    </message>
    <message>
        <source>案件来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>委托移送单位</source>
        <translation>Transferred by</translation>
    </message>
    <message>
        <source>如：县人民法院、派出所、信访部门</source>
        <translation>e.g. county court, police station, petitions office</translation>
    </message>
    <message>
        <source>委托移送文号</source>
        <translation>Transfer document no.</translation>
    </message>
    <message>
        <source>发生时间</source>
        <translation>Date of the event</translation>
    </message>
    <message>
        <source>如：2026-3-5，也可只填 2009年 或 2009年3月</source>
        <translation>e.g. 2026-3-5; 2009 or 2009-3 will do</translation>
    </message>
    <message>
        <source>发生地点</source>
        <translation>Place of the event</translation>
    </message>
    <message>
        <source>村（社区）</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>网格</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>涉及人数</source>
        <translation>People involved</translation>
    </message>
    <message>
        <source>涉及金额</source>
        <translation>Amount in dispute</translation>
    </message>
    <message>
        <source>调解员</source>
        <translation>Mediator</translation>
    </message>
    <message>
        <source>调解员由当事人选择</source>
        <translation>Mediator chosen by the parties</translation>
    </message>
    <message>
        <source>公开调解</source>
        <translation>Open session</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>案件情况</source>
        <translation>The case</translation>
    </message>
    <message>
        <source>纠纷</source>
        <translation>Dispute</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>时间地点</source>
        <translation>Time and place</translation>
    </message>
    <message>
        <source>调解</source>
        <translation>Mediation</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>卷名</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>留空则按当事人和纠纷类型写成</source>
        <translation>If empty, written from parties and type of dispute</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>结案归档</source>
        <translation>Close and file</translation>
    </message>
    <message>
        <source>保管期限</source>
        <translation>Retention</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>人民调解结案报告表</source>
        <translation>Closing report</translation>
    </message>
    <message>
        <source>纠纷简要事实</source>
        <translation>Facts in brief</translation>
    </message>
    <message>
        <source>调解经过</source>
        <translation>Course of mediation</translation>
    </message>
    <message>
        <source>最多{longest}个字，现在有{count}个字</source>
        <translation>At most {longest} characters; there are {count}</translation>
    </message>
    <message>
        <source>请选择{label}</source>
        <translation>Choose: {label}</translation>
    </message>
    <message>
        <source>请填写{label}</source>
        <translation>Fill in: {label}</translation>
    </message>
    <message>
        <source>日期{day}早于{earliest}，请核对</source>
        <translation>{day} is before {earliest}; please check</translation>
    </message>
    <message>
        <source>{label}{day}还没有到，不能填以后的日期</source>
        <translation>{label}: {day} has not come yet; no later date can be entered</translation>
    </message>
    <message>
        <source>这里像是有{count}个人，请一人填一栏</source>
        <translation>This looks like {count} people; enter each on their own</translation>
    </message>
    <message>
        <source>有特殊字符“{odd}”，打印前请核对</source>
        <translation>Unusual characters &quot;{odd}&quot;; check before printing</translation>
    </message>
    <message>
        <source>卷内目录</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>调解卷宗</source>
        <translation>Dossier cover</translation>
    </message>
    <message>
        <source>卷宗情况说明</source>
        <translation>Dossier note</translation>
    </message>
    <message>
        <source>情况说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>人民调解证据材料</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>人民调解调查记录</source>
        <translation>Inquiry record</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>如：3月5日9:30</source>
        <translation>e.g. 3-5 9:30</translation>
    </message>
    <message>
        <source>地点</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>当事人</source>
        <translation>Party</translation>
    </message>
    <message>
        <source>被调查人</source>
        <translation>Person asked</translation>
    </message>
    <message>
        <source>参加人</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>调查人</source>
        <translation>Inquirer</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>问：…… 答：……，一问一答各占一行</source>
        <translation>Q (问): … A (答): …, each on its own line</translation>
    </message>
    <message>
        <source>请选择一位当事人</source>
        <translation>Choose a party</translation>
    </message>
    <message>
        <source>“{name}”填了两次，请核对是不是同一个人</source>
        <translation>&quot;{name}&quot; is entered twice; check whether it is the same person</translation>
    </message>
    <message>
        <source>登记纠纷</source>
        <translation>Register a dispute</translation>
    </message>
    <message>
        <source>为了什么事</source>
        <translation>What about</translation>
    </message>
    <message>
        <source>登记日期</source>
        <translation>Registration date</translation>
    </message>
    <message>
        <source>不填则为今天</source>
        <translation>Today if left empty</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>被申请人</source>
        <translation>Respondent</translation>
    </message>
    <message>
        <source>代理人</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>法定代理人</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>见证人</source>
        <translation>Witness</translation>
    </message>
    <message>
        <source>个人</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>男</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>女</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>未表示</source>
        <translation>Not said</translation>
    </message>
    <message>
        <source>同意调解</source>
        <translation>Consents</translation>
    </message>
    <message>
        <source>明确拒绝调解</source>
        <translation>Clearly refuses</translation>
    </message>
    <message>
        <source>当事人申请</source>
        <translation>Application by a party</translation>
    </message>
    <message>
        <source>人民调解委员会主动调解</source>
        <translation>Office&apos;s initiative</translation>
    </message>
    <message>
        <source>接受委托移送调解</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>简单</source>
        <translation>Simple</translation>
    </message>
    <message>
        <source>一般</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>疑难复杂</source>
        <translation>Difficult</translation>
    </message>
    <message>
        <source>发言</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>事实</source>
        <translation>Fact</translation>
    </message>
    <message>
        <source>争点</source>
        <translation>Issue</translation>
    </message>
    <message>
        <source>主张</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>方案</source>
        <translation>Proposal</translation>
    </message>
    <message>
        <source>约定</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>已安排</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>已召开</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>书面协议</source>
        <translation>Written agreement</translation>
    </message>
    <message>
        <source>口头协议</source>
        <translation>Oral agreement</translation>
    </message>
    <message>
        <source>付款</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>做某事</source>
        <translation>To do something</translation>
    </message>
    <message>
        <source>不做某事</source>
        <translation>Not to do something</translation>
    </message>
    <message>
        <source>现金</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>转账</source>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>其他方式</source>
        <translation>Other means</translation>
    </message>
    <message>
        <source>人民调解员</source>
        <translation>Mediator</translation>
    </message>
    <message>
        <source>记录人</source>
        <translation>Recorder</translation>
    </message>
    <message>
        <source>人民调解委员会印章</source>
        <translation>Seal of the office</translation>
    </message>
    <message>
        <source>签名</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>盖章</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>按指印</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>上门</source>
        <translation>Home visit</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>约谈</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>待回访</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>已回访</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>约定期限</source>
        <translation>Term due</translation>
    </message>
    <message>
        <source>定期回访</source>
        <translation>Regular visit</translation>
    </message>
    <message>
        <source>与当事人约定</source>
        <translation>Agreed with the party</translation>
    </message>
    <message>
        <source>已履行</source>
        <translation>Performed</translation>
    </message>
    <message>
        <source>部分履行</source>
        <translation>Partly performed</translation>
    </message>
    <message>
        <source>未到期</source>
        <translation>Not due yet</translation>
    </message>
    <message>
        <source>未履行</source>
        <translation>Not performed</translation>
    </message>
    <message>
        <source>满意</source>
        <translation>Satisfied</translation>
    </message>
    <message>
        <source>基本满意</source>
        <translation>Fairly satisfied</translation>
    </message>
    <message>
        <source>不满意</source>
        <translation>Not satisfied</translation>
    </message>
    <message>
        <source>无</source>
        <translation>None</translation>
    </message>
    <message>
        <source>苗头</source>
        <translation>Signs</translation>
    </message>
    <message>
        <source>激化</source>
        <translation>Escalating</translation>
    </message>
    <message>
        <source>履行凭证</source>
        <translation>Proof of performance</translation>
    </message>
    <message>
        <source>签名盖章原件扫描</source>
        <translation>Scan of the signed original</translation>
    </message>
    <message>
        <source>当事人身份证明</source>
        <translation>Parties&apos; identity documents</translation>
    </message>
    <message>
        <source>其他材料</source>
        <translation>Other material</translation>
    </message>
    <message>
        <source>短期</source>
        <translation>Short-term</translation>
    </message>
    <message>
        <source>长期</source>
        <translation>Long-term</translation>
    </message>
    <message>
        <source>永久</source>
        <translation>Permanent</translation>
    </message>
    <message>
        <source>开始时间</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>受邀参加的亲属、邻居、同事、专业人员等</source>
        <translation>Relatives, neighbours, experts invited</translation>
    </message>
    <message>
        <source>结束时间</source>
        <translation>End</translation>
    </message>
    <message>
        <source>已将人民调解的相关规定告知各方当事人</source>
        <translation>Parties were told the rules of mediation</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>发言人</source>
        <translation>Speaker</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>人民调解记录</source>
        <translation>Mediation record</translation>
    </message>
    <message>
        <source>调解记录</source>
        <translation>Record of the session</translation>
    </message>
    <message>
        <source>调解结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>达成协议的写明要点；不成的写明原因，并记明已告知其他途径</source>
        <translation>If agreed, the main points; if not, why, and that other routes were told</translation>
    </message>
    <message>
        <source>“{text}”读不出时间，请写成 3月5日9:30 或 2026-3-5 9:30 这样</source>
        <translation>&quot;{text}&quot; is not a readable time; write 3-5 9:30 or 2026-3-5 9:30</translation>
    </message>
    <message>
        <source>“{text}”里没有这样的钟点</source>
        <translation>&quot;{text}&quot; has no such time of day</translation>
    </message>
    <message>
        <source>领导</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>内勤</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>管理员</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>调委会全称</source>
        <translation>Full name of the office</translation>
    </message>
    <message>
        <source>如：青溪镇人民调解委员会</source>
        <translation>e.g. 青溪镇人民调解委员会</translation>
    </message>
    <message>
        <source>简称</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>用在编号里，如：青溪</source>
        <translation>Used in numbers, e.g. 青溪</translation>
    </message>
    <message>
        <source>所在地</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>卷号格式</source>
        <translation>File number pattern</translation>
    </message>
    <message>
        <source>口头协议编号格式</source>
        <translation>Oral agreement pattern</translation>
    </message>
    <message>
        <source>不另编号则留空</source>
        <translation>Leave empty for no separate numbers</translation>
    </message>
    <message>
        <source>司法确认法院</source>
        <translation>Confirming court</translation>
    </message>
    <message>
        <source>如：××县人民法院</source>
        <translation>e.g. ××县人民法院</translation>
    </message>
    <message>
        <source>区划代码</source>
        <translation>Area code</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>调解员证号</source>
        <translation>Mediator&apos;s licence no.</translation>
    </message>
    <message>
        <source>代码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>用顿号分开，如：一网格、二网格</source>
        <translation>Separate with 、 e.g. 一网格、二网格</translation>
    </message>
    <message>
        <source>请至少选择一个角色</source>
        <translation>Choose at least one role</translation>
    </message>
    <message>
        <source>新建调委会</source>
        <translation>New office</translation>
    </message>
    <message>
        <source>调委会</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>工作人员</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>村（社区）和网格</source>
        <translation>Villages and grids</translation>
    </message>
    <message>
        <source>人民调解口头协议登记表</source>
        <translation>Oral agreement form</translation>
    </message>
    <message>
        <source>如：被申请人李四明确表示拒绝调解。</source>
        <translation>e.g. 被申请人李四明确表示拒绝调解。</translation>
    </message>
    <message>
        <source>已告知当事人可以通过仲裁、行政、司法等途径维护权利</source>
        <translation>The parties were told of arbitration, administrative and court routes</translation>
    </message>
    <message>
        <source>{name}未满18周岁，请填写法定代理人</source>
        <translation>{name} is under 18; enter the guardian</translation>
    </message>
    <message>
        <source>没有特别授权的代理人不能代为和解、签订协议</source>
        <translation>An agent without special authority may not settle or sign an agreement</translation>
    </message>
    <message>
        <source>还没有写明代理谁</source>
        <translation>Say who is represented</translation>
    </message>
    <message>
        <source>当事人一方明确拒绝调解的，不得调解；保存后请出具相应的通知书</source>
        <translation>If one party clearly refuses there may be no mediation; issue the notice after saving</translation>
    </message>
    <message>
        <source>性别与证件号码不一致，号码显示为{sex}</source>
        <translation>The sex does not match the ID number, which says {sex}</translation>
    </message>
    <message>
        <source>出生日期与证件号码不一致，号码显示为{born}</source>
        <translation>The date of birth does not match the ID number, which says {born}</translation>
    </message>
    <message>
        <source>当事人和参加人</source>
        <translation>Parties and participants</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>民族</source>
        <translation>Ethnic group</translation>
    </message>
    <message>
        <source>汉族</source>
        <translation>Han</translation>
    </message>
    <message>
        <source>年龄</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>职业或职务</source>
        <translation>Occupation or post</translation>
    </message>
    <message>
        <source>法定代表人（负责人）</source>
        <translation>Legal representative (head)</translation>
    </message>
    <message>
        <source>联系方式</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>可填多个，也可填“无电话”</source>
        <translation>Several may be given, or 无电话 for none</translation>
    </message>
    <message>
        <source>单位或住址</source>
        <translation>Employer or address</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>个人或单位</source>
        <translation>Person or organisation</translation>
    </message>
    <message>
        <source>身份</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>证件种类</source>
        <translation>ID document</translation>
    </message>
    <message>
        <source>居民身份证</source>
        <translation>Resident ID card</translation>
    </message>
    <message>
        <source>证件号码</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>统一社会信用代码</source>
        <translation>Credit code</translation>
    </message>
    <message>
        <source>出生日期</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>自述年龄</source>
        <translation>Stated age</translation>
    </message>
    <message>
        <source>不知道出生日期时填</source>
        <translation>If birth is unknown</translation>
    </message>
    <message>
        <source>代理谁</source>
        <translation>Acts for</translation>
    </message>
    <message>
        <source>特别授权（可代为和解、签协议）</source>
        <translation>Special authority (may settle and sign)</translation>
    </message>
    <message>
        <source>是否同意调解</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>人民调解受理登记表</source>
        <translation>Acceptance</translation>
    </message>
    <message>
        <source>没有“{code}”这种文书</source>
        <translation>There is no paper &quot;{code}&quot;</translation>
    </message>
    <message>
        <source>可用的有：{codes}</source>
        <translation>Available: {codes}</translation>
    </message>
    <message>
        <source>人民调解不予受理通知书</source>
        <translation>Rejection notice</translation>
    </message>
    <message>
        <source>人民调解当事人权利义务告知书</source>
        <translation>Rights, duties</translation>
    </message>
    <message>
        <source>卷内没有要打印的这一份</source>
        <translation>The dossier does not hold the paper to print</translation>
    </message>
    <message>
        <source>可能刚被删除，请刷新卷宗后再看</source>
        <translation>It may have just been deleted; refresh the dossier and look again</translation>
    </message>
    <message>
        <source>终止调解通知书</source>
        <translation>Termination notice</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>“{text}”不是整数，请只写数字</source>
        <translation>&quot;{text}&quot; is not a whole number; write digits only</translation>
    </message>
    <message>
        <source>请从列表中选择</source>
        <translation>Choose from the list</translation>
    </message>
    <message>
        <source>回访方式</source>
        <translation>How visited</translation>
    </message>
    <message>
        <source>回访人</source>
        <translation>Visited by</translation>
    </message>
    <message>
        <source>履行情况</source>
        <translation>Performance</translation>
    </message>
    <message>
        <source>满意程度</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>有无错误调解、激化和其他遗留隐患的迹象</source>
        <translation>Signs of wrong mediation or trouble</translation>
    </message>
    <message>
        <source>当事人已向人民法院起诉</source>
        <translation>A party has sued</translation>
    </message>
    <message>
        <source>起诉结果</source>
        <translation>Outcome of the suit</translation>
    </message>
    <message>
        <source>回访情况</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>采取的措施</source>
        <translation>Measures taken</translation>
    </message>
    <message>
        <source>与当事人约定的下次回访日期</source>
        <translation>Next visit agreed with the party</translation>
    </message>
    <message>
        <source>人民调解回访记录</source>
        <translation>Visit record</translation>
    </message>
    <message>
        <source>回访到的当事人</source>
        <translation>Who was visited</translation>
    </message>
    <message>
        <source>回访事由</source>
        <translation>Reason for the visit</translation>
    </message>
    <message>
        <source>回访时间</source>
        <translation>Time of the visit</translation>
    </message>
    <message>
        <source>安排调解会</source>
        <translation>Plan a session</translation>
    </message>
    <message>
        <source>如：3月5日9:30、明天下午2点半</source>
        <translation>e.g. 3-5 9:30 or 2026-3-5 14:30</translation>
    </message>
    <message>
        <source>记录履行</source>
        <translation>Record performance</translation>
    </message>
    <message>
        <source>履行事项</source>
        <translation>What is performed</translation>
    </message>
    <message>
        <source>履行日期</source>
        <translation>Date performed</translation>
    </message>
    <message>
        <source>履行金额</source>
        <translation>Amount performed</translation>
    </message>
    <message>
        <source>留空表示这一期全部付清</source>
        <translation>Empty means this instalment is paid in full</translation>
    </message>
    <message>
        <source>如：收条、转账凭证、现场照片</source>
        <translation>e.g. receipt, transfer slip, photo</translation>
    </message>
    <message>
        <source>凭证附件</source>
        <translation>Proof attached</translation>
    </message>
    <message>
        <source>安排回访</source>
        <translation>Plan a visit</translation>
    </message>
    <message>
        <source>回访日期</source>
        <translation>Date of the visit</translation>
    </message>
    <message>
        <source>事由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>改期回访</source>
        <translation>Move a visit</translation>
    </message>
    <message>
        <source>改期至</source>
        <translation>Move to</translation>
    </message>
    <message>
        <source>签名盖章</source>
        <translation>Signature or seal</translation>
    </message>
    <message>
        <source>签名人</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>How</translation>
    </message>
    <message>
        <source>代签人</source>
        <translation>Signed on behalf by</translation>
    </message>
    <message>
        <source>代理人、法定代理人代签时填写</source>
        <translation>When an agent or guardian signs</translation>
    </message>
    <message>
        <source>添加附件</source>
        <translation>Add an attachment</translation>
    </message>
    <message>
        <source>材料种类</source>
        <translation>Kind of material</translation>
    </message>
    <message>
        <source>哪一份文书的原件</source>
        <translation>Original of which paper</translation>
    </message>
    <message>
        <source>材料名称</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>如：借条复印件</source>
        <translation>e.g. copy of the loan note</translation>
    </message>
    <message>
        <source>提供人</source>
        <translation>Provided by</translation>
    </message>
    <message>
        <source>收到日期</source>
        <translation>Date received</translation>
    </message>
    <message>
        <source>当事人表示</source>
        <translation>What the party says</translation>
    </message>
    <message>
        <source>怎样表示的</source>
        <translation>How it was said</translation>
    </message>
    <message>
        <source>司法确认</source>
        <translation>Judicial confirmation</translation>
    </message>
    <message>
        <source>共同申请日期</source>
        <translation>Date of joint application</translation>
    </message>
    <message>
        <source>法院的结果</source>
        <translation>The court&apos;s decision</translation>
    </message>
    <message>
        <source>分期履行</source>
        <translation>In instalments</translation>
    </message>
    <message>
        <source>总额</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>期数</source>
        <translation>Instalments</translation>
    </message>
    <message>
        <source>第一期日期</source>
        <translation>First date</translation>
    </message>
    <message>
        <source>如：12月31日、+30</source>
        <translation>e.g. 12-31 or +30</translation>
    </message>
    <message>
        <source>间隔</source>
        <translation>Every</translation>
    </message>
    <message>
        <source>每周</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>每月</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>每季</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>每年</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>婚姻家庭</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>婚姻家庭纠纷</source>
        <translation>Family dispute</translation>
    </message>
    <message>
        <source>邻里</source>
        <translation>Neighbours</translation>
    </message>
    <message>
        <source>邻里纠纷</source>
        <translation>Neighbour dispute</translation>
    </message>
    <message>
        <source>房屋宅基地</source>
        <translation>Homestead</translation>
    </message>
    <message>
        <source>房屋宅基地纠纷</source>
        <translation>Homestead dispute</translation>
    </message>
    <message>
        <source>合同</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>合同纠纷</source>
        <translation>Contract dispute</translation>
    </message>
    <message>
        <source>生产经营</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>生产经营纠纷</source>
        <translation>Business dispute</translation>
    </message>
    <message>
        <source>损害赔偿</source>
        <translation>Damages</translation>
    </message>
    <message>
        <source>损害赔偿纠纷</source>
        <translation>Damages dispute</translation>
    </message>
    <message>
        <source>山林土地</source>
        <translation>Land, forest</translation>
    </message>
    <message>
        <source>山林土地纠纷</source>
        <translation>Land or forest dispute</translation>
    </message>
    <message>
        <source>征地拆迁</source>
        <translation>Land taking</translation>
    </message>
    <message>
        <source>征地拆迁纠纷</source>
        <translation>Land taking dispute</translation>
    </message>
    <message>
        <source>环境污染</source>
        <translation>Pollution</translation>
    </message>
    <message>
        <source>环境污染纠纷</source>
        <translation>Pollution dispute</translation>
    </message>
    <message>
        <source>拖欠农民工工资</source>
        <translation>Wages owed</translation>
    </message>
    <message>
        <source>拖欠农民工工资纠纷</source>
        <translation>Migrant wages dispute</translation>
    </message>
    <message>
        <source>其他劳动争议</source>
        <translation>Other labour</translation>
    </message>
    <message>
        <source>旅游</source>
        <translation>Travel</translation>
    </message>
    <message>
        <source>旅游纠纷</source>
        <translation>Travel dispute</translation>
    </message>
    <message>
        <source>电子商务</source>
        <translation>E-commerce</translation>
    </message>
    <message>
        <source>电子商务纠纷</source>
        <translation>E-commerce dispute</translation>
    </message>
    <message>
        <source>其他消费</source>
        <translation>Other consumer</translation>
    </message>
    <message>
        <source>其他消费纠纷</source>
        <translation>Other consumer dispute</translation>
    </message>
    <message>
        <source>医疗</source>
        <translation>Medical</translation>
    </message>
    <message>
        <source>医疗纠纷</source>
        <translation>Medical dispute</translation>
    </message>
    <message>
        <source>道路交通事故</source>
        <translation>Traffic</translation>
    </message>
    <message>
        <source>道路交通事故纠纷</source>
        <translation>Traffic accident dispute</translation>
    </message>
    <message>
        <source>物业</source>
        <translation>Property</translation>
    </message>
    <message>
        <source>物业纠纷</source>
        <translation>Property management dispute</translation>
    </message>
    <message>
        <source>其他纠纷</source>
        <translation>Other dispute</translation>
    </message>
    <message>
        <source>劳动争议</source>
        <translation>Labour</translation>
    </message>
    <message>
        <source>互联网</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>互联网纠纷</source>
        <translation>Internet dispute</translation>
    </message>
    <message>
        <source>消费</source>
        <translation>Consumer</translation>
    </message>
    <message>
        <source>消费纠纷</source>
        <translation>Consumer dispute</translation>
    </message>
    <message>
        <source>知识产权</source>
        <translation>IP</translation>
    </message>
    <message>
        <source>知识产权纠纷</source>
        <translation>Intellectual property dispute</translation>
    </message>
    <message>
        <source>临时居民身份证</source>
        <translation>Temporary ID card</translation>
    </message>
    <message>
        <source>户口簿</source>
        <translation>Household register</translation>
    </message>
    <message>
        <source>港澳台居民居住证</source>
        <translation>Residence permit (HK, Macao, Taiwan)</translation>
    </message>
    <message>
        <source>外国人永久居留身份证</source>
        <translation>Foreigner&apos;s permanent residence card</translation>
    </message>
    <message>
        <source>港澳居民来往内地通行证</source>
        <translation>HK and Macao travel permit</translation>
    </message>
    <message>
        <source>台湾居民来往大陆通行证</source>
        <translation>Taiwan travel permit</translation>
    </message>
    <message>
        <source>护照</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>军官证</source>
        <translation>Officer&apos;s ID</translation>
    </message>
    <message>
        <source>出生医学证明</source>
        <translation>Birth certificate</translation>
    </message>
    <message>
        <source>其他证件</source>
        <translation>Other document</translation>
    </message>
    <message>
        <source>确认有效</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>驳回</source>
        <translation>Dismissed</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>当事人的签署方式</source>
        <translation>How the parties signed</translation>
    </message>
    <message>
        <source>包案下访</source>
        <translation>Ownership visit</translation>
    </message>
    <message>
        <source>风险等级</source>
        <translation>Risk level</translation>
    </message>
    <message>
        <source>信访事项</source>
        <translation>Petition</translation>
    </message>
    <message>
        <source>信访积案</source>
        <translation>Petition backlog case</translation>
    </message>
    <message>
        <source>历史遗留问题</source>
        <translation>Legacy matter</translation>
    </message>
    <message>
        <source>信息网络</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>书信</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>传真</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>走访</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>领导信箱</source>
        <translation>Leader&apos;s mailbox</translation>
    </message>
    <message>
        <source>12345转办</source>
        <translation>From hotline 12345</translation>
    </message>
    <message>
        <source>上级交办</source>
        <translation>Assigned from above</translation>
    </message>
    <message>
        <source>建议意见类</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>检举控告类</source>
        <translation>Accusation</translation>
    </message>
    <message>
        <source>申诉求决类</source>
        <translation>Appeal for a decision</translation>
    </message>
    <message>
        <source>涉法涉诉</source>
        <translation>In or about litigation</translation>
    </message>
    <message>
        <source>诉讼、复议、检察、公安程序</source>
        <translation>Courts, review, procuratorate, police</translation>
    </message>
    <message>
        <source>仲裁</source>
        <translation>Arbitration</translation>
    </message>
    <message>
        <source>党员申诉、再审查</source>
        <translation>Party member&apos;s appeal</translation>
    </message>
    <message>
        <source>行政程序</source>
        <translation>Administrative procedure</translation>
    </message>
    <message>
        <source>依法履职</source>
        <translation>Duty of an authority</translation>
    </message>
    <message>
        <source>信访程序</source>
        <translation>Petition procedure</translation>
    </message>
    <message>
        <source>上级交办（督办）</source>
        <translation>Assigned from above</translation>
    </message>
    <message>
        <source>本级掌握的突出信访</source>
        <translation>Known to the town as serious</translation>
    </message>
    <message>
        <source>排查发现</source>
        <translation>Found by a sweep</translation>
    </message>
    <message>
        <source>接访走访</source>
        <translation>Reception or visit</translation>
    </message>
    <message>
        <source>网络、热线</source>
        <translation>Online or hotline</translation>
    </message>
    <message>
        <source>其他来源</source>
        <translation>Other source</translation>
    </message>
    <message>
        <source>跨地区</source>
        <translation>Across areas</translation>
    </message>
    <message>
        <source>跨部门</source>
        <translation>Across departments</translation>
    </message>
    <message>
        <source>跨行业</source>
        <translation>Across trades</translation>
    </message>
    <message>
        <source>人户分离</source>
        <translation>Lives away from registration</translation>
    </message>
    <message>
        <source>人事分离</source>
        <translation>Person and matter apart</translation>
    </message>
    <message>
        <source>人与责任主体分离</source>
        <translation>Person and responsible body apart</translation>
    </message>
    <message>
        <source>诉求合理</source>
        <translation>Reasonable</translation>
    </message>
    <message>
        <source>诉求部分合理</source>
        <translation>Partly reasonable</translation>
    </message>
    <message>
        <source>诉求无理</source>
        <translation>Unreasonable</translation>
    </message>
    <message>
        <source>生活困难</source>
        <translation>Hardship</translation>
    </message>
    <message>
        <source>行为违法</source>
        <translation>Unlawful conduct</translation>
    </message>
    <message>
        <source>政策原因</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>历史原因</source>
        <translation>History</translation>
    </message>
    <message>
        <source>执行原因</source>
        <translation>Execution</translation>
    </message>
    <message>
        <source>情绪原因</source>
        <translation>Emotion</translation>
    </message>
    <message>
        <source>困难原因</source>
        <translation>Hardship</translation>
    </message>
    <message>
        <source>限时办结</source>
        <translation>At once, within a time limit</translation>
    </message>
    <message>
        <source>归口办理</source>
        <translation>Routed to the unit in charge</translation>
    </message>
    <message>
        <source>多方协调</source>
        <translation>Coordinated among several</translation>
    </message>
    <message>
        <source>十户长</source>
        <translation>Ten-household head</translation>
    </message>
    <message>
        <source>乡镇（街道）</source>
        <translation>Town (subdistrict)</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>转送</source>
        <translation>Forwarded</translation>
    </message>
    <message>
        <source>交办</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>提出异议退回</source>
        <translation>Objected to and returned</translation>
    </message>
    <message>
        <source>受理告知</source>
        <translation>Told of acceptance</translation>
    </message>
    <message>
        <source>不予受理告知</source>
        <translation>Told of non-acceptance</translation>
    </message>
    <message>
        <source>延期告知</source>
        <translation>Told of extension</translation>
    </message>
    <message>
        <source>作出处理意见</source>
        <translation>Opinion given</translation>
    </message>
    <message>
        <source>送达处理意见</source>
        <translation>Opinion delivered</translation>
    </message>
    <message>
        <source>申请复查</source>
        <translation>Review asked for</translation>
    </message>
    <message>
        <source>送达复查意见</source>
        <translation>Review opinion delivered</translation>
    </message>
    <message>
        <source>申请复核</source>
        <translation>Re-check asked for</translation>
    </message>
    <message>
        <source>听证开始</source>
        <translation>Hearing begun</translation>
    </message>
    <message>
        <source>听证结束</source>
        <translation>Hearing ended</translation>
    </message>
    <message>
        <source>送达复核意见</source>
        <translation>Re-check opinion delivered</translation>
    </message>
    <message>
        <source>镇领导</source>
        <translation>Town leader</translation>
    </message>
    <message>
        <source>站所</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>第一责任人</source>
        <translation>First responsible</translation>
    </message>
    <message>
        <source>包保责任人</source>
        <translation>Owner at a level</translation>
    </message>
    <message>
        <source>专班成员</source>
        <translation>Team member</translation>
    </message>
    <message>
        <source>稳控责任人</source>
        <translation>Responsible for stability</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>Responsible unit</translation>
    </message>
    <message>
        <source>配合单位</source>
        <translation>Co-handling unit</translation>
    </message>
    <message>
        <source>稳控单位</source>
        <translation>Unit for stability</translation>
    </message>
    <message>
        <source>待信访办审核</source>
        <translation>Waits for the petition office</translation>
    </message>
    <message>
        <source>待主要领导审批</source>
        <translation>Waits for the chief</translation>
    </message>
    <message>
        <source>已批准，待送达</source>
        <translation>Approved, to be delivered</translation>
    </message>
    <message>
        <source>已送达，待签收</source>
        <translation>Delivered, to be acknowledged</translation>
    </message>
    <message>
        <source>已签收</source>
        <translation>Acknowledged</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Sent back</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>起草中</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>送审中</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>已批准</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>退回修改</source>
        <translation>Sent back to be changed</translation>
    </message>
    <message>
        <source>已有新版</source>
        <translation>Superseded</translation>
    </message>
    <message>
        <source>信访办意见</source>
        <translation>Petition office&apos;s opinion</translation>
    </message>
    <message>
        <source>分管领导意见</source>
        <translation>Leader in charge&apos;s opinion</translation>
    </message>
    <message>
        <source>主要领导审批</source>
        <translation>Chief&apos;s approval</translation>
    </message>
    <message>
        <source>红色</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>橙色</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>黄色</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>蓝色</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>绿色</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>重点</source>
        <translation>Serious</translation>
    </message>
    <message>
        <source>关注</source>
        <translation>Watch</translation>
    </message>
    <message>
        <source>隐患</source>
        <translation>Latent</translation>
    </message>
    <message>
        <source>已化解，回访</source>
        <translation>Resolved, visited</translation>
    </message>
    <message>
        <source>调解协议</source>
        <translation>Mediation agreement</translation>
    </message>
    <message>
        <source>和解</source>
        <translation>Settlement</translation>
    </message>
    <message>
        <source>处理意见</source>
        <translation>Written opinion</translation>
    </message>
    <message>
        <source>救助帮扶</source>
        <translation>Relief and help</translation>
    </message>
    <message>
        <source>解释疏导</source>
        <translation>Explanation and counsel</translation>
    </message>
    <message>
        <source>依法处理</source>
        <translation>Handled by law</translation>
    </message>
    <message>
        <source>接受</source>
        <translation>Accepts</translation>
    </message>
    <message>
        <source>不接受</source>
        <translation>Does not accept</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Return visit</translation>
    </message>
    <message>
        <source>上门走访</source>
        <translation>Visit at the door</translation>
    </message>
    <message>
        <source>电话联系</source>
        <translation>By telephone</translation>
    </message>
    <message>
        <source>下访</source>
        <translation>Leader&apos;s visit</translation>
    </message>
    <message>
        <source>定点接访</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>部门联合接访</source>
        <translation>Joint reception</translation>
    </message>
    <message>
        <source>班子下访</source>
        <translation>Leaders&apos; round</translation>
    </message>
    <message>
        <source>入户走访</source>
        <translation>Household visit</translation>
    </message>
    <message>
        <source>来电</source>
        <translation>Telephone call</translation>
    </message>
    <message>
        <source>网络</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>分析研判会</source>
        <translation>Case study meeting</translation>
    </message>
    <message>
        <source>协调会</source>
        <translation>Coordination meeting</translation>
    </message>
    <message>
        <source>协商议事会</source>
        <translation>Deliberation</translation>
    </message>
    <message>
        <source>听证会</source>
        <translation>Hearing</translation>
    </message>
    <message>
        <source>调解不成，引导信访</source>
        <translation>Mediation failed, guided to petition</translation>
    </message>
    <message>
        <source>信访委托移送调解</source>
        <translation>Petition entrusted to mediation</translation>
    </message>
    <message>
        <source>关联案件</source>
        <translation>Related case</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>已回复</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>已销</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>这一案还没有信访、包案的登记</source>
        <translation>This case has no petition or ownership record yet</translation>
    </message>
    <message>
        <source>请先登记信访事项，或者把此案列入包案</source>
        <translation>Register the petition first, or put the case under a leader</translation>
    </message>
    <message>
        <source>登记不在岗</source>
        <translation>Register days away</translation>
    </message>
    <message>
        <source>不在岗领导</source>
        <translation>Leader away</translation>
    </message>
    <message>
        <source>代为履职</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到（含当天）</source>
        <translation>Until (included)</translation>
    </message>
    <message>
        <source>如：外出培训、休假、住院</source>
        <translation>E.g. training, leave, hospital</translation>
    </message>
    <message>
        <source>回复督办</source>
        <translation>Answer the slip</translation>
    </message>
    <message>
        <source>办理情况</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>发督办单</source>
        <translation>Write a supervision slip</translation>
    </message>
    <message>
        <source>哪个案件</source>
        <translation>Which case</translation>
    </message>
    <message>
        <source>编号，如：2026-12</source>
        <translation>Number, e.g. 2026-12</translation>
    </message>
    <message>
        <source>督办对象</source>
        <translation>Addressed to</translation>
    </message>
    <message>
        <source>督办事项</source>
        <translation>What is urged</translation>
    </message>
    <message>
        <source>办理要求</source>
        <translation>What is asked</translation>
    </message>
    <message>
        <source>办理期限</source>
        <translation>To be done by</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>哪个时限</source>
        <translation>Which clock</translation>
    </message>
    <message>
        <source>申请延期</source>
        <translation>Ask for an extension</translation>
    </message>
    <message>
        <source>延长天数</source>
        <translation>More days</translation>
    </message>
    <message>
        <source>审批延期</source>
        <translation>Decide on the extension</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decision</translation>
    </message>
    <message>
        <source>同意延期</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>Not agreed</translation>
    </message>
    <message>
        <source>告知信访人日期</source>
        <translation>Person told on</translation>
    </message>
    <message>
        <source>意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>暂停计算时限</source>
        <translation>Pause a clock</translation>
    </message>
    <message>
        <source>开始日期</source>
        <translation>From</translation>
    </message>
    <message>
        <source>恢复计算时限</source>
        <translation>Let the clock run on</translation>
    </message>
    <message>
        <source>暂停的最后一天</source>
        <translation>Last day of the pause</translation>
    </message>
    <message>
        <source>内控时限</source>
        <translation>Internal target</translation>
    </message>
    <message>
        <source>留空表示不设</source>
        <translation>Empty: none</translation>
    </message>
    <message>
        <source>登记表决</source>
        <translation>Record a vote</translation>
    </message>
    <message>
        <source>表决什么</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>分配方案</source>
        <translation>Distribution</translation>
    </message>
    <message>
        <source>应到</source>
        <translation>Eligible</translation>
    </message>
    <message>
        <source>实到</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>反对</source>
        <translation>Against</translation>
    </message>
    <message>
        <source>弃权</source>
        <translation>Abstained</translation>
    </message>
    <message>
        <source>通过的条件</source>
        <translation>Majority</translation>
    </message>
    <message>
        <source>如：到会三分之二以上同意</source>
        <translation>e.g. 到会三分之二以上同意</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>主持人</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>计票人</source>
        <translation>Teller</translation>
    </message>
    <message>
        <source>引导或移送</source>
        <translation>Guide or hand on</translation>
    </message>
    <message>
        <source>另一件的编号</source>
        <translation>The other&apos;s number</translation>
    </message>
    <message>
        <source>完整编号，或 2026-12 这样的年份和序号</source>
        <translation>In full, or as 2026-12</translation>
    </message>
    <message>
        <source>信访人</source>
        <translation>Petitioner</translation>
    </message>
    <message>
        <source>相关当事方</source>
        <translation>Other side</translation>
    </message>
    <message>
        <source>事项名称</source>
        <translation>Name of the matter</translation>
    </message>
    <message>
        <source>如：反映某某征地补偿款分配不公问题</source>
        <translation>e.g. 反映某某征地补偿款分配不公问题</translation>
    </message>
    <message>
        <source>信访人数</source>
        <translation>Petitioners</translation>
    </message>
    <message>
        <source>反映的情况</source>
        <translation>What is reported</translation>
    </message>
    <message>
        <source>主要诉求</source>
        <translation>Main demands</translation>
    </message>
    <message>
        <source>信访形式</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>问题分类</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>如：征地拆迁、劳资、宅基地</source>
        <translation>e.g. 征地拆迁、劳资、宅基地</translation>
    </message>
    <message>
        <source>信访目的</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>办理途径</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>重复信访</source>
        <translation>Repeated</translation>
    </message>
    <message>
        <source>越级</source>
        <translation>Skipped a level</translation>
    </message>
    <message>
        <source>扬言</source>
        <translation>Threats</translation>
    </message>
    <message>
        <source>交办（督办）单位</source>
        <translation>Assigned by</translation>
    </message>
    <message>
        <source>交办文号</source>
        <translation>Its number</translation>
    </message>
    <message>
        <source>交办日期</source>
        <translation>Assigned on</translation>
    </message>
    <message>
        <source>要求办结日期</source>
        <translation>Report by</translation>
    </message>
    <message>
        <source>有领导批示</source>
        <translation>Leader&apos;s note</translation>
    </message>
    <message>
        <source>首次信访时间</source>
        <translation>First petition</translation>
    </message>
    <message>
        <source>可只填 2009年 或 2009年3月</source>
        <translation>2009 or 2009-03 will do</translation>
    </message>
    <message>
        <source>问题发生地</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>办理方式</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>办理层级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>推选的代表不得超过5人；其余的人登记后在卷宗“涉及户”里录入</source>
        <translation>At most five representatives; enter the others later under &quot;Households&quot; in the dossier</translation>
    </message>
    <message>
        <source>请填写信访人姓名</source>
        <translation>Enter the petitioner&apos;s name</translation>
    </message>
    <message>
        <source>5人以上为集体访：由代表提出，代表不超过5人</source>
        <translation>Five or more are collective: at most five representatives speak</translation>
    </message>
    <message>
        <source>登记信访事项</source>
        <translation>Register a petition</translation>
    </message>
    <message>
        <source>什么事</source>
        <translation>What about</translation>
    </message>
    <message>
        <source>来源和性质</source>
        <translation>Origin and class</translation>
    </message>
    <message>
        <source>次数和地点</source>
        <translation>Times and place</translation>
    </message>
    <message>
        <source>信访次数</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>最近去向</source>
        <translation>Last went to</translation>
    </message>
    <message>
        <source>如：县信访局</source>
        <translation>e.g. 县信访局</translation>
    </message>
    <message>
        <source>事项情况</source>
        <translation>The matter</translation>
    </message>
    <message>
        <source>时间和地点</source>
        <translation>When and where</translation>
    </message>
    <message>
        <source>信访人情况</source>
        <translation>The petitioner</translation>
    </message>
    <message>
        <source>户籍地、现住地</source>
        <translation>Home and present address</translation>
    </message>
    <message>
        <source>家庭及经济状况</source>
        <translation>Family and means</translation>
    </message>
    <message>
        <source>调查和症结</source>
        <translation>Findings and crux</translation>
    </message>
    <message>
        <source>调查核实情况</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>处理经过</source>
        <translation>Course of handling</translation>
    </message>
    <message>
        <source>处理、复查、复核意见，听证，诉讼</source>
        <translation>Opinions, hearings, lawsuits</translation>
    </message>
    <message>
        <source>问题症结</source>
        <translation>Crux</translation>
    </message>
    <message>
        <source>移交清单</source>
        <translation>Hand-over list</translation>
    </message>
    <message>
        <source>移交的材料或事项</source>
        <translation>What is handed over</translation>
    </message>
    <message>
        <source>份数页数</source>
        <translation>Copies, pages</translation>
    </message>
    <message>
        <source>调处期限</source>
        <translation>Settle by</translation>
    </message>
    <message>
        <source>提出包案领导</source>
        <translation>Propose a leader</translation>
    </message>
    <message>
        <source>包案领导</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>职责分工</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>责任人和专班</source>
        <translation>Persons and team</translation>
    </message>
    <message>
        <source>成员</source>
        <translation>Member</translation>
    </message>
    <message>
        <source>包保层级</source>
        <translation>Owner level</translation>
    </message>
    <message>
        <source>本单位人员</source>
        <translation>Of this office</translation>
    </message>
    <message>
        <source>不是本单位的不选</source>
        <translation>None for outsiders</translation>
    </message>
    <message>
        <source>交责任单位办理</source>
        <translation>Assign a unit</translation>
    </message>
    <message>
        <source>名录里没有的单位</source>
        <translation>A unit not in the list</translation>
    </message>
    <message>
        <source>填了就加进名录</source>
        <translation>It joins the list</translation>
    </message>
    <message>
        <source>承担什么</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>责任人</source>
        <translation>Responsible</translation>
    </message>
    <message>
        <source>要求回复日期</source>
        <translation>Answer by</translation>
    </message>
    <message>
        <source>登记单位回复</source>
        <translation>Record the unit&apos;s answer</translation>
    </message>
    <message>
        <source>回复内容</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>改派其他单位</source>
        <translation>Give it to another unit</translation>
    </message>
    <message>
        <source>改派给</source>
        <translation>To</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>做什么</source>
        <translation>What</translation>
    </message>
    <message>
        <source>完成期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>其他责任人</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>不在名册里的填这里</source>
        <translation>Not in the list: here</translation>
    </message>
    <message>
        <source>完成标志</source>
        <translation>Done when</translation>
    </message>
    <message>
        <source>如：补偿款到账</source>
        <translation>e.g. 补偿款到账</translation>
    </message>
    <message>
        <source>化解方案</source>
        <translation>Resolution plan</translation>
    </message>
    <message>
        <source>一、基本情况</source>
        <translation>1. Circumstances</translation>
    </message>
    <message>
        <source>二、信访事项及主要诉求</source>
        <translation>2. Matter and demands</translation>
    </message>
    <message>
        <source>三、调查核实情况</source>
        <translation>3. Findings</translation>
    </message>
    <message>
        <source>四、处理经过</source>
        <translation>4. What was done</translation>
    </message>
    <message>
        <source>五、问题症结</source>
        <translation>5. Crux</translation>
    </message>
    <message>
        <source>六、诉求定性</source>
        <translation>6. Nature of the demands</translation>
    </message>
    <message>
        <source>七、化解措施（三到位一处理）</source>
        <translation>7. Measures</translation>
    </message>
    <message>
        <source>（一）诉求合理的解决问题到位</source>
        <translation>(1) Reasonable: solve</translation>
    </message>
    <message>
        <source>（二）诉求无理的思想教育到位</source>
        <translation>(2) Unreasonable: explain</translation>
    </message>
    <message>
        <source>（三）生活困难的帮扶救助到位</source>
        <translation>(3) Hardship: relieve</translation>
    </message>
    <message>
        <source>（四）行为违法的依法处理</source>
        <translation>(4) Unlawful: by law</translation>
    </message>
    <message>
        <source>八、责任分工</source>
        <translation>8. Who does what</translation>
    </message>
    <message>
        <source>领导、单位、专班名单自动列入，这里写补充说明</source>
        <translation>Leader, units and team are listed by themselves; add what is missing</translation>
    </message>
    <message>
        <source>九、化解时限</source>
        <translation>9. Settle by</translation>
    </message>
    <message>
        <source>十、经费、救助来源</source>
        <translation>10. Funds and relief</translation>
    </message>
    <message>
        <source>十一、风险评估及稳控预案</source>
        <translation>11. Risk and precautions</translation>
    </message>
    <message>
        <source>十二、回访安排</source>
        <translation>12. Return visits</translation>
    </message>
    <message>
        <source>修改原因</source>
        <translation>Why it is changed</translation>
    </message>
    <message>
        <source>已批准的方案改动后是新的一版，须重新送审</source>
        <translation>A change of an approved plan is a new version to be judged</translation>
    </message>
    <message>
        <source>对方案提意见</source>
        <translation>Opinion on the plan</translation>
    </message>
    <message>
        <source>步骤完成</source>
        <translation>Step done</translation>
    </message>
    <message>
        <source>完成情况</source>
        <translation>How it was done</translation>
    </message>
    <message>
        <source>登记进展</source>
        <translation>Record progress</translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>哪个单位的进展</source>
        <translation>Whose progress</translation>
    </message>
    <message>
        <source>已向信访人反馈</source>
        <translation>The person was told</translation>
    </message>
    <message>
        <source>研判定性</source>
        <translation>Judge the demands</translation>
    </message>
    <message>
        <source>诉求定性</source>
        <translation>Nature of the demands</translation>
    </message>
    <message>
        <source>依据和理由</source>
        <translation>Grounds</translation>
    </message>
    <message>
        <source>登记办理环节</source>
        <translation>Record a step of the procedure</translation>
    </message>
    <message>
        <source>环节</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>送往或来自哪个单位</source>
        <translation>To or from</translation>
    </message>
    <message>
        <source>文号</source>
        <translation>Document number</translation>
    </message>
    <message>
        <source>登记一次信访</source>
        <translation>Record a petition</translation>
    </message>
    <message>
        <source>可只填年份或年月</source>
        <translation>A year or month will do</translation>
    </message>
    <message>
        <source>去向</source>
        <translation>Where to</translation>
    </message>
    <message>
        <source>如：镇、县信访局、国家信访局</source>
        <translation>e.g. 镇、县信访局、国家信访局</translation>
    </message>
    <message>
        <source>次数</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>人数</source>
        <translation>People</translation>
    </message>
    <message>
        <source>投诉请求</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>事实和理由</source>
        <translation>Facts and reasons</translation>
    </message>
    <message>
        <source>法律法规依据</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>登记上报</source>
        <translation>Record the report</translation>
    </message>
    <message>
        <source>报告给谁</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>如：镇党委、县联席会议办公室</source>
        <translation>e.g. 镇党委、县联席会议办公室</translation>
    </message>
    <message>
        <source>报告时间</source>
        <translation>When</translation>
    </message>
    <message>
        <source>已采取的措施</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>登记化解</source>
        <translation>Record the settlement</translation>
    </message>
    <message>
        <source>化解（信访人息访）</source>
        <translation>Settlement (of the person)</translation>
    </message>
    <message>
        <source>化解日期</source>
        <translation>Settled on</translation>
    </message>
    <message>
        <source>化解方式</source>
        <translation>How</translation>
    </message>
    <message>
        <source>信访人态度</source>
        <translation>Petitioner&apos;s attitude</translation>
    </message>
    <message>
        <source>解决了什么</source>
        <translation>What was solved</translation>
    </message>
    <message>
        <source>金额、日期、形式</source>
        <translation>Amount, date, form</translation>
    </message>
    <message>
        <source>一事一评（由信访人评）</source>
        <translation>Rating (by the person)</translation>
    </message>
    <message>
        <source>1分</source>
        <translation>1</translation>
    </message>
    <message>
        <source>2分</source>
        <translation>2</translation>
    </message>
    <message>
        <source>3分</source>
        <translation>3</translation>
    </message>
    <message>
        <source>4分</source>
        <translation>4</translation>
    </message>
    <message>
        <source>5分</source>
        <translation>5</translation>
    </message>
    <message>
        <source>评语</source>
        <translation>In words</translation>
    </message>
    <message>
        <source>办结（程序走完）</source>
        <translation>Conclusion (of the procedure)</translation>
    </message>
    <message>
        <source>办结日期</source>
        <translation>Concluded on</translation>
    </message>
    <message>
        <source>与化解是两个日期</source>
        <translation>Not the settlement&apos;s</translation>
    </message>
    <message>
        <source>登记反弹</source>
        <translation>Record a relapse</translation>
    </message>
    <message>
        <source>信访事项受理告知书</source>
        <translation>Notice of acceptance of a petition</translation>
    </message>
    <message>
        <source>信访事项交办函</source>
        <translation>Letter assigning a petition</translation>
    </message>
    <message>
        <source>报送期限</source>
        <translation>To be reported by</translation>
    </message>
    <message>
        <source>涉及婚姻、收养、继承等人身关系的，须由本人在纸质文书上签名，不能用电子签名。</source>
        <translation>On marriage, adoption, inheritance and other personal relations the person signs on paper; no electronic signature is valid.</translation>
    </message>
    <message>
        <source>已经解决的事项（金额、日期、方式）</source>
        <translation>What was solved (amount, date, form)</translation>
    </message>
    <message>
        <source>息访承诺书</source>
        <translation>Statement of a settled petition</translation>
    </message>
    <message>
        <source>反映的事项</source>
        <translation>Matter raised</translation>
    </message>
    <message>
        <source>本人陈述和承诺</source>
        <translation>The person&apos;s own statement</translation>
    </message>
    <message>
        <source>信访事项调查核实记录</source>
        <translation>Record of inquiry into a petition</translation>
    </message>
    <message>
        <source>信访事项证据材料</source>
        <translation>Evidence in a petition</translation>
    </message>
    <message>
        <source>送达回证</source>
        <translation>Proof of service</translation>
    </message>
    <message>
        <source>受送达人</source>
        <translation>Served on</translation>
    </message>
    <message>
        <source>送达地点</source>
        <translation>Place of service</translation>
    </message>
    <message>
        <source>分配方案明细表</source>
        <translation>Distribution table</translation>
    </message>
    <message>
        <source>信访事项延期办理告知书</source>
        <translation>Notice of extension of a petition</translation>
    </message>
    <message>
        <source>延期的理由</source>
        <translation>Reason for the extension</translation>
    </message>
    <message>
        <source>信访事项转送函</source>
        <translation>Letter forwarding a petition</translation>
    </message>
    <message>
        <source>包案事项移交清单</source>
        <translation>Hand-over list</translation>
    </message>
    <message>
        <source>进展和承诺过的事</source>
        <translation>Progress and promises made</translation>
    </message>
    <message>
        <source>涉及户情况表</source>
        <translation>Table of households</translation>
    </message>
    <message>
        <source>落款单位</source>
        <translation>Signed by (organ)</translation>
    </message>
    <message>
        <source>主送</source>
        <translation>To</translation>
    </message>
    <message>
        <source>承办单位</source>
        <translation>Handling unit</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>抄送</source>
        <translation>Copies to</translation>
    </message>
    <message>
        <source>信访化解案卷</source>
        <translation>Petition dossier (cover)</translation>
    </message>
    <message>
        <source>信访事项登记表</source>
        <translation>Petition registration sheet</translation>
    </message>
    <message>
        <source>走访回访记录</source>
        <translation>Visit record</translation>
    </message>
    <message>
        <source>走访情况</source>
        <translation>What the visit found</translation>
    </message>
    <message>
        <source>答复和措施</source>
        <translation>Answers and measures</translation>
    </message>
    <message>
        <source>信访事项不予受理告知书</source>
        <translation>Notice of non-acceptance of a petition</translation>
    </message>
    <message>
        <source>不予受理的理由</source>
        <translation>Reason for not accepting</translation>
    </message>
    <message>
        <source>可以向哪里提出</source>
        <translation>Where it can be raised</translation>
    </message>
    <message>
        <source>信访事项处理意见书</source>
        <translation>Opinion on a petition</translation>
    </message>
    <message>
        <source>复查机关</source>
        <translation>Reviewing organ</translation>
    </message>
    <message>
        <source>简要情况</source>
        <translation>In short</translation>
    </message>
    <message>
        <source>矛盾纠纷排查调处领导包案责任制情况表</source>
        <translation>Ownership sheet</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>基本情况</source>
        <translation>Basic facts</translation>
    </message>
    <message>
        <source>信访事项及主要诉求</source>
        <translation>Petition and main demands</translation>
    </message>
    <message>
        <source>化解措施</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>诉求合理的解决问题到位</source>
        <translation>Reasonable demands: solved</translation>
    </message>
    <message>
        <source>诉求无理的思想教育到位</source>
        <translation>Unreasonable demands: explained and talked over</translation>
    </message>
    <message>
        <source>生活困难的帮扶救助到位</source>
        <translation>Hardship: help and relief</translation>
    </message>
    <message>
        <source>行为违法的依法处理</source>
        <translation>Unlawful acts: handled by law</translation>
    </message>
    <message>
        <source>责任分工</source>
        <translation>Division of duties</translation>
    </message>
    <message>
        <source>时限与步骤</source>
        <translation>Time limit and steps</translation>
    </message>
    <message>
        <source>经费、救助来源</source>
        <translation>Sources of funds and relief</translation>
    </message>
    <message>
        <source>风险评估及稳控预案</source>
        <translation>Risk assessment and contingency plan</translation>
    </message>
    <message>
        <source>回访安排</source>
        <translation>Return visits planned</translation>
    </message>
    <message>
        <source>审批意见</source>
        <translation>Opinions and approval</translation>
    </message>
    <message>
        <source>化解报告</source>
        <translation>Report of resolution</translation>
    </message>
    <message>
        <source>交办单位</source>
        <translation>Instructing unit</translation>
    </message>
    <message>
        <source>交办情况</source>
        <translation>How it was assigned</translation>
    </message>
    <message>
        <source>案情</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>处理情况</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>化解结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>停访息诉协议书</source>
        <translation>Petition settlement</translation>
    </message>
    <message>
        <source>甲方（办理单位）</source>
        <translation>Party A (handling unit)</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>双方约定</source>
        <translation>What both agree</translation>
    </message>
    <message>
        <source>乙方陈述</source>
        <translation>Statement of Party B</translation>
    </message>
    <message>
        <source>督办单</source>
        <translation>Supervision slip</translation>
    </message>
    <message>
        <source>表决记录</source>
        <translation>Record of a vote</translation>
    </message>
    <message>
        <source>不同意见和说明</source>
        <translation>Dissent and remarks</translation>
    </message>
    <message>
        <source>方案名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>如：二组征地补偿款分配方案</source>
        <translation>e.g. 二组征地补偿款分配方案</translation>
    </message>
    <message>
        <source>应分配总额</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>分配依据</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>卷内哪些材料证明</source>
        <translation>Proof in the dossier</translation>
    </message>
    <message>
        <source>评定风险</source>
        <translation>Grade the risk</translation>
    </message>
    <message>
        <source>改定为</source>
        <translation>Grade it otherwise</translation>
    </message>
    <message>
        <source>不选则按问答</source>
        <translation>None: by the answers</translation>
    </message>
    <message>
        <source>与问答不同，或改了颜色，要写明原因</source>
        <translation>Needed where it differs from the answers or changes</translation>
    </message>
    <message>
        <source>走访种类</source>
        <translation>Kind of visit</translation>
    </message>
    <message>
        <source>不再约定下次的原因</source>
        <translation>Why no next date</translation>
    </message>
    <message>
        <source>见到谁</source>
        <translation>Whom</translation>
    </message>
    <message>
        <source>走访人</source>
        <translation>Visitor</translation>
    </message>
    <message>
        <source>有无反弹、激化的迹象</source>
        <translation>Signs of a relapse</translation>
    </message>
    <message>
        <source>谈了什么、什么情况</source>
        <translation>What was said and found</translation>
    </message>
    <message>
        <source>约定的下次日期</source>
        <translation>Next date agreed</translation>
    </message>
    <message>
        <source>会议记录</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>会议种类</source>
        <translation>Kind of meeting</translation>
    </message>
    <message>
        <source>总体情况</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>趋势和苗头</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>研究的案件</source>
        <translation>Cases studied</translation>
    </message>
    <message>
        <source>案件编号</source>
        <translation>Case number</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>症结</source>
        <translation>Crux</translation>
    </message>
    <message>
        <source>措施</source>
        <translation>Measures</translation>
    </message>
    <message>
        <source>议定事项</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>上报事项</source>
        <translation>To report</translation>
    </message>
    <message>
        <source>单位和职务</source>
        <translation>Unit and post</translation>
    </message>
    <message>
        <source>本人同意参加</source>
        <translation>Agrees to take part</translation>
    </message>
    <message>
        <source>邀请代表、专家和社会组织参加的，先征得本人同意，同意了再勾选。</source>
        <translation>Ask representatives, experts and organisations you invite first; tick when they agree.</translation>
    </message>
    <message>
        <source>转入化解方案</source>
        <translation>Carry into the plan</translation>
    </message>
    <message>
        <source>案件有正在起草的方案，就写进方案的措施；没有的，记为案件的一条进展。</source>
        <translation>Where a plan is being drafted it goes into its measures; otherwise it becomes a line of progress.</translation>
    </message>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>接访走访登记</source>
        <translation>Register of receptions and visits</translation>
    </message>
    <message>
        <source>来访人姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>当场答复</source>
        <translation>On the spot</translation>
    </message>
    <message>
        <source>怎样答复的</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>接待人</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>接访安排</source>
        <translation>Reception</translation>
    </message>
    <message>
        <source>住址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>答复来访人</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>答复日期</source>
        <translation>Date of the answer</translation>
    </message>
    <message>
        <source>登记立件</source>
        <translation>Make a case</translation>
    </message>
    <message>
        <source>立为哪一类</source>
        <translation>Kind of case</translation>
    </message>
    <message>
        <source>来访人登记为申请人或信访人，其他内容在案件里补齐。</source>
        <translation>The person becomes applicant or petitioner; fill in the rest in the case.</translation>
    </message>
    <message>
        <source>如：8:30—11:30</source>
        <translation>e.g. 8:30–11:30</translation>
    </message>
    <message>
        <source>接访领导</source>
        <translation>Leader who receives</translation>
    </message>
    <message>
        <source>一起接访的单位</source>
        <translation>Units receiving together</translation>
    </message>
    <message>
        <source>排接访值班表</source>
        <translation>Make a reception roster</translation>
    </message>
    <message>
        <source>每周接访日</source>
        <translation>Day of the week</translation>
    </message>
    <message>
        <source>轮流接访的领导</source>
        <translation>Leaders in their turn</translation>
    </message>
    <message>
        <source>接访日遇休息日的，提前到前一个工作日。先看排出来的结果，再决定是否采用。</source>
        <translation>A day of rest moves to the working day before it. Look at the roster first, then decide whether to keep it.</translation>
    </message>
    <message>
        <source>导出日历文件</source>
        <translation>Export a calendar file</translation>
    </message>
    <message>
        <source>只要我走访、我包案、我接访的</source>
        <translation>Only what I visit, lead or receive</translation>
    </message>
    <message>
        <source>写上案件名称（里面有当事人姓名）</source>
        <translation>With case titles (they name people)</translation>
    </message>
    <message>
        <source>排查登记</source>
        <translation>Sweep</translation>
    </message>
    <message>
        <source>排查日期</source>
        <translation>Date of the sweep</translation>
    </message>
    <message>
        <source>排查出纠纷（件）</source>
        <translation>Disputes found</translation>
    </message>
    <message>
        <source>预防纠纷（件）</source>
        <translation>Disputes prevented</translation>
    </message>
    <message>
        <source>排查人</source>
        <translation>Swept by</translation>
    </message>
    <message>
        <source>没有发现的也要登记（零报告）：件数写 0，情况说明可不填。</source>
        <translation>Report a sweep that found nothing too: write 0, the note may stay empty.</translation>
    </message>
    <message>
        <source>五类清单底数（只填数目，不写姓名）</source>
        <translation>Counts of the five lists (numbers only, no names)</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>底数</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>消除</source>
        <translation>Gone</translation>
    </message>
    <message>
        <source>走访日期</source>
        <translation>Day of the visits</translation>
    </message>
    <message>
        <source>怎么办理</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>并入已有案件</source>
        <translation>Put into a known case</translation>
    </message>
    <message>
        <source>授权委托书</source>
        <translation>Power of attorney</translation>
    </message>
    <message>
        <source>代理权限</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>申请回避</source>
        <translation>Ask for recusal</translation>
    </message>
    <message>
        <source>谁提出</source>
        <translation>Who asks</translation>
    </message>
    <message>
        <source>要求谁回避</source>
        <translation>Who is to withdraw</translation>
    </message>
    <message>
        <source>提出日期</source>
        <translation>Asked on</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Grounds</translation>
    </message>
    <message>
        <source>如：调解员与对方当事人是近亲属</source>
        <translation>E.g. the mediator is a close relative of the other party</translation>
    </message>
    <message>
        <source>决定回避</source>
        <translation>Decide on the recusal</translation>
    </message>
    <message>
        <source>同意回避</source>
        <translation>Grant it</translation>
    </message>
    <message>
        <source>不同意回避</source>
        <translation>Refuse it</translation>
    </message>
    <message>
        <source>由谁接着调解</source>
        <translation>Who goes on mediating</translation>
    </message>
    <message>
        <source>决定日期</source>
        <translation>Decided on</translation>
    </message>
    <message>
        <source>审查意见</source>
        <translation>Opinion</translation>
    </message>
    <message>
        <source>接在“经审查，”之后印在决定书上</source>
        <translation>Printed on the decision after &quot;经审查，&quot;</translation>
    </message>
    <message>
        <source>调解延期</source>
        <translation>Extension of the mediation</translation>
    </message>
    <message>
        <source>申请日期</source>
        <translation>Requested on</translation>
    </message>
    <message>
        <source>各方当事人都已同意</source>
        <translation>All parties have agreed</translation>
    </message>
    <message>
        <source>如：损失金额还要请人评估</source>
        <translation>E.g. the loss has yet to be assessed</translation>
    </message>
    <message>
        <source>邀请参加调解</source>
        <translation>Invite to a mediation</translation>
    </message>
    <message>
        <source>邀请谁</source>
        <translation>Who is invited</translation>
    </message>
    <message>
        <source>单位及职务，或与当事人的关系</source>
        <translation>Unit and post, or relation to the parties</translation>
    </message>
    <message>
        <source>请他做什么</source>
        <translation>What he is asked to do</translation>
    </message>
    <message>
        <source>如：说明水渠旧时的走向、劝说双方</source>
        <translation>E.g. tell how the ditch used to run, speak to both sides</translation>
    </message>
    <message>
        <source>邀请日期</source>
        <translation>Invited on</translation>
    </message>
    <message>
        <source>当事人同意他参加</source>
        <translation>The parties agree to his taking part</translation>
    </message>
    <message>
        <source>案件移送</source>
        <translation>Referral of the case</translation>
    </message>
    <message>
        <source>移送给哪个单位</source>
        <translation>Referred to which unit</translation>
    </message>
    <message>
        <source>写全称，如：云溪县公安局青石坪派出所</source>
        <translation>In full, e.g. 云溪县公安局青石坪派出所</translation>
    </message>
    <message>
        <source>移送日期</source>
        <translation>Referred on</translation>
    </message>
    <message>
        <source>移送原因</source>
        <translation>Reason of the referral</translation>
    </message>
    <message>
        <source>接在“因”字之后印在函上，如：一方扬言报复，可能引起治安案件</source>
        <translation>Printed on the letter after &quot;因&quot;, e.g. 一方扬言报复，可能引起治安案件</translation>
    </message>
    <message>
        <source>随函移送的材料</source>
        <translation>Materials handed over</translation>
    </message>
    <message>
        <source>登记移送回执</source>
        <translation>Record the answer to the referral</translation>
    </message>
    <message>
        <source>对方的答复和日期</source>
        <translation>Their answer and its day</translation>
    </message>
    <message>
        <source>如：2026年3月5日收到，已受理</source>
        <translation>E.g. received on 5 March 2026, accepted</translation>
    </message>
    <message>
        <source>司法确认申请书</source>
        <translation>Application for judicial confirmation</translation>
    </message>
    <message>
        <source>人民法院</source>
        <translation>Court</translation>
    </message>
    <message>
        <source>个人与个人</source>
        <translation>persons only</translation>
    </message>
    <message>
        <source>个人与单位</source>
        <translation>with an organisation</translation>
    </message>
    <message>
        <source>卷内备考表</source>
        <translation>Register of the dossier</translation>
    </message>
    <message>
        <source>本卷情况说明</source>
        <translation>Notes on this dossier</translation>
    </message>
    <message>
        <source>调解延期申请书</source>
        <translation>Request for more time</translation>
    </message>
    <message>
        <source>延期原因</source>
        <translation>Reason for more time</translation>
    </message>
    <message>
        <source>调解邀请函</source>
        <translation>Letter of invitation</translation>
    </message>
    <message>
        <source>协助事项</source>
        <translation>Help asked for</translation>
    </message>
    <message>
        <source>人民调解受理通知书</source>
        <translation>Notice of acceptance</translation>
    </message>
    <message>
        <source>履行凭证（收条）</source>
        <translation>Receipt of performance</translation>
    </message>
    <message>
        <source>回避决定书</source>
        <translation>Decision on withdrawal</translation>
    </message>
    <message>
        <source>申请理由</source>
        <translation>Reason of the request</translation>
    </message>
    <message>
        <source>回避申请书</source>
        <translation>Request to withdraw</translation>
    </message>
    <message>
        <source>案件移送函</source>
        <translation>Letter of referral</translation>
    </message>
    <message>
        <source>谁的身份证明</source>
        <translation>Whose proof of identity</translation>
    </message>
    <message>
        <source>本单位自己的文书</source>
        <translation>A paper of the office&apos;s own</translation>
    </message>
    <message>
        <source>条款</source>
        <translation>Clause</translation>
    </message>
    <message>
        <source>条款名称</source>
        <translation>Name of the clause</translation>
    </message>
    <message>
        <source>用于哪类纠纷</source>
        <translation>For which disputes</translation>
    </message>
    <message>
        <source>不选的各类通用</source>
        <translation>None: for any dispute</translation>
    </message>
    <message>
        <source>条款文字</source>
        <translation>Words of the clause</translation>
    </message>
    <message>
        <source>空格写成 {义务人} {权利人} {金额} {日期}，也可以自定，如 {物品}</source>
        <translation>Slots are written {义务人} {权利人} {金额} {日期}, or by a name of your own, such as {物品}</translation>
    </message>
    <message>
        <source>一条约定</source>
        <translation>a term</translation>
    </message>
    <message>
        <source>告知当事人并征得同意</source>
        <translation>Parties told and agreed</translation>
    </message>
    <message>
        <source>哪一天；没有征得的留空</source>
        <translation>On which day; empty without consent</translation>
    </message>
    <message>
        <source>法律依据</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>送达方式</source>
        <translation>How it was served</translation>
    </message>
    <message>
        <source>送达日期</source>
        <translation>Handed out on</translation>
    </message>
    <message>
        <source>代收人与受送达人的关系</source>
        <translation>What the one who took it is to the addressee</translation>
    </message>
    <message>
        <source>如：同住的成年家属</source>
        <translation>e.g. adult of the same household</translation>
    </message>
    <message>
        <source>邮寄的写邮件号码；留置的写明拒收的理由和在场见证的人</source>
        <translation>Posted: the number of the item. Left: why it was refused and who was witness</translation>
    </message>
    <message>
        <source>签收人</source>
        <translation>Signed for by</translation>
    </message>
    <message>
        <source>还没有签收的留空</source>
        <translation>Empty while nobody has signed</translation>
    </message>
    <message>
        <source>调委会留存一份，归入卷宗</source>
        <translation>The committee keeps one in the dossier</translation>
    </message>
    <message>
        <source>登记送达</source>
        <translation>Hand out a paper</translation>
    </message>
    <message>
        <source>请至少勾选一份要登记的</source>
        <translation>Tick at least one copy</translation>
    </message>
    <message>
        <source>请写明由谁代收</source>
        <translation>Say who took it for the addressee</translation>
    </message>
    <message>
        <source>请写明拒收的理由和日期、在场见证的人</source>
        <translation>Say why and when it was refused, and who was witness</translation>
    </message>
    <message>
        <source>送达给其他单位或个人</source>
        <translation>Hand out to another body or person</translation>
    </message>
    <message>
        <source>送达文书</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>送给谁</source>
        <translation>To whom</translation>
    </message>
    <message>
        <source>如：云溪县人民法院</source>
        <translation>e.g. 云溪县人民法院</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>登记签收</source>
        <translation>Record a receipt</translation>
    </message>
    <message>
        <source>签收日期</source>
        <translation>Signed for on</translation>
    </message>
    <message>
        <source>代收的，写明与受送达人的关系</source>
        <translation>Taken by another: what he is to the addressee</translation>
    </message>
    <message>
        <source>回证扫描件</source>
        <translation>Scan of the receipt</translation>
    </message>
    <message>
        <source>屏幕签名</source>
        <translation>Signature on screen</translation>
    </message>
    <message>
        <source>直接送达</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>由他人代收</source>
        <translation>Taken by another</translation>
    </message>
    <message>
        <source>邮寄送达</source>
        <translation>By post</translation>
    </message>
    <message>
        <source>留置送达</source>
        <translation>Left before witnesses</translation>
    </message>
    <message>
        <source>电子送达（供知悉）</source>
        <translation>Electronically (for information)</translation>
    </message>
    <message>
        <source>归卷留存</source>
        <translation>Kept in the dossier</translation>
    </message>
    <message>
        <source>人民调解文书送达回证</source>
        <translation>Receipt for mediation papers</translation>
    </message>
</context>
<context>
    <name>GridDialog</name>
    <message>
        <source>修改网格：{village}</source>
        <translation>Change a grid of {village}</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>户数</source>
        <translation>Households</translation>
    </message>
    <message>
        <source>不知道可不填</source>
        <translation>May stay empty</translation>
    </message>
    <message>
        <source>每月走访多少户，如 25</source>
        <translation>Households to visit a month, e.g. 25</translation>
    </message>
    <message>
        <source>每月走访户数</source>
        <translation>Visits a month</translation>
    </message>
    <message>
        <source>在用（停用后不再出现在登记表里，已有案件不变）</source>
        <translation>In use (out of use it is not offered any more; cases keep it)</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>请写数字</source>
        <translation>Write a number</translation>
    </message>
</context>
<context>
    <name>Habits</name>
    <message>
        <source>没有“{version}”这一版纠纷类型</source>
        <translation>There is no version &quot;{version}&quot; of the types of dispute</translation>
    </message>
    <message>
        <source>请填写用词</source>
        <translation>Enter the word</translation>
    </message>
    <message>
        <source>没有“{code}”这种纠纷类型</source>
        <translation>There is no type of dispute &quot;{code}&quot;</translation>
    </message>
</context>
<context>
    <name>HabitsSection</name>
    <message>
        <source>按工作日计算</source>
        <translation>Count working days</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Periods</translation>
    </message>
    <message>
        <source>调解期限（自受理起）</source>
        <translation>Mediation period (from acceptance)</translation>
    </message>
    <message>
        <source>算法</source>
        <translation>Counting</translation>
    </message>
    <message>
        <source>化解方案</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>主要领导审批前，须先有分管领导意见</source>
        <translation>The leader in charge gives an opinion before the chief approves</translation>
    </message>
    <message>
        <source>审批顺序</source>
        <translation>Order of approval</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>正反两面都印，偶数页的装订边留在右侧</source>
        <translation>Printed on both sides, the binding margin of even pages at the right</translation>
    </message>
    <message>
        <source>双面打印</source>
        <translation>Both sides</translation>
    </message>
    <message>
        <source>当事人同意延期，最多</source>
        <translation>Extension with the parties&apos; consent, at most</translation>
    </message>
    <message>
        <source>没有“{title}”这种纠纷类型</source>
        <translation>There is no kind of dispute &quot;{title}&quot;</translation>
    </message>
    <message>
        <source>卷宗保管期限</source>
        <translation>How long dossiers are kept</translation>
    </message>
    <message>
        <source>短期</source>
        <translation>Short term</translation>
    </message>
    <message>
        <source> 年</source>
        <translation> years</translation>
    </message>
    <message>
        <source>长期</source>
        <translation>Long term</translation>
    </message>
    <message>
        <source>多少人以上的永久保管</source>
        <translation>Kept for ever above</translation>
    </message>
    <message>
        <source> 人</source>
        <translation> people</translation>
    </message>
    <message>
        <source>写纠纷类型的名称，用顿号隔开；两处都没有写的为长期</source>
        <translation>Names of kinds of dispute in Chinese, parted by commas; those in neither list are kept long term</translation>
    </message>
    <message>
        <source>短期保管的纠纷类型</source>
        <translation>Kinds kept short term</translation>
    </message>
    <message>
        <source>永久保管的纠纷类型</source>
        <translation>Kinds kept for ever</translation>
    </message>
    <message>
        <source>各方事先都同意、都在屏幕上签完的，登记为已签</source>
        <translation>Count as signed where every party agreed beforehand and signed on screen</translation>
    </message>
    <message>
        <source>屏幕签名</source>
        <translation>Signing on screen</translation>
    </message>
    <message>
        <source>效力说明</source>
        <translation>What it is worth</translation>
    </message>
</context>
<context>
    <name>HandingOut</name>
    <message>
        <source>这一版还没有打印记录，请核对送出去的是不是这一版</source>
        <translation>There is no record that this version was printed; check that it is the one handed out</translation>
    </message>
    <message>
        <source>共登记了{given}份，打印记录只有{printed}份，请核对</source>
        <translation>Copies recorded: {given}, printed: {printed}; please check</translation>
    </message>
    <message>
        <source>协议还没有签齐、盖章，送出去的应当是签齐盖章的原件，请核对</source>
        <translation>The agreement is not signed and sealed by all yet; what goes out should be the signed original</translation>
    </message>
    <message>
        <source>{name}收到的是电子件，只供知悉，纸质文书还要另行送达</source>
        <translation>{name} got an electronic copy for information only; the paper still has to be handed out</translation>
    </message>
    <message>
        <source>协议书应当交给{name}本人或者其指定的代收人，不宜留置</source>
        <translation>An agreement should go to {name} or whoever he names, and not be left</translation>
    </message>
    <message>
        <source>{name}此前已经收到过这份文书</source>
        <translation>{name} has received this paper before</translation>
    </message>
    <message>
        <source>{name}有法定代理人，文书应当由法定代理人签收</source>
        <translation>{name} has a guardian, who should sign for the paper</translation>
    </message>
    <message>
        <source>请至少勾选一个受送达人</source>
        <translation>Tick at least one addressee</translation>
    </message>
    <message>
        <source>归卷留存的一份不需要签收</source>
        <translation>Nobody signs for the copy kept in the dossier</translation>
    </message>
    <message>
        <source>《{title}》已经有第{last}版，第{version}版不能再送达</source>
        <translation>&quot;{title}&quot; has a version {last}; version {version} is no longer handed out</translation>
    </message>
    <message>
        <source>请送达现行的一版</source>
        <translation>Hand out the version in force</translation>
    </message>
    <message>
        <source>请写明送给谁</source>
        <translation>Say to whom it goes</translation>
    </message>
    <message>
        <source>份数要在1到{most}之间</source>
        <translation>Copies must be between 1 and {most}</translation>
    </message>
    <message>
        <source>文书{day}才定稿，送达日期不能更早</source>
        <translation>The paper was issued on {day}; it cannot be handed out before</translation>
    </message>
    <message>
        <source>受送达人不是本案的当事人</source>
        <translation>The addressee does not take part in this case</translation>
    </message>
    <message>
        <source>请写明由谁代收</source>
        <translation>Say who took it for the addressee</translation>
    </message>
    <message>
        <source>请写明代收人与受送达人的关系，如同住的成年家属</source>
        <translation>Say what the one who took it is to the addressee, such as an adult of the household</translation>
    </message>
    <message>
        <source>留置送达的，请写明拒收的理由和日期、在场见证的人</source>
        <translation>For what was left, say why and when it was refused and who was witness</translation>
    </message>
    <message>
        <source>归卷的一份由调委会留存，不是送给当事人的</source>
        <translation>The copy for the dossier is kept by the committee, not handed to a party</translation>
    </message>
    <message>
        <source>请写明由谁签收</source>
        <translation>Say who signed for it</translation>
    </message>
    <message>
        <source>{day}才送出，签收日期不能更早</source>
        <translation>It was sent on {day}; nobody can have signed before</translation>
    </message>
    <message>
        <source>归卷留存的一份此前已经登记过，请核对</source>
        <translation>The copy kept in the dossier was recorded before; please check</translation>
    </message>
    <message>
        <source>这一份已于{day}由{name}签收</source>
        <translation>{name} signed for this copy on {day}</translation>
    </message>
    <message>
        <source>登记错了的，请先撤销这条送达登记，再重新登记</source>
        <translation>If that is wrong, take the entry back first, then record it anew</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>移交{name}的包案</source>
        <translation>Hand over the cases of {name}</translation>
    </message>
    <message>
        <source>逐案提请更换包案领导，批准后生效；移交清单按卷内目录列出，可在案件里修改、打印、签名。</source>
        <translation>A change of leader is proposed for each case and takes effect when approved; each hand-over list follows the dossier&apos;s contents and can be changed, printed and signed in the case.</translation>
    </message>
    <message>
        <source>更换原因</source>
        <translation>Reason for the change</translation>
    </message>
    <message>
        <source>请写明更换包案领导的原因</source>
        <translation>Say why the leader changes</translation>
    </message>
    <message>
        <source>没有勾选案件</source>
        <translation>No case is ticked</translation>
    </message>
    <message>
        <source>✔ 已提请</source>
        <translation>✔ proposed</translation>
    </message>
    <message>
        <source>✘ {problem}</source>
        <translation>✘ {problem}</translation>
    </message>
    <message>
        <source>已提请 {count} 件，待审批</source>
        <translation>{count} proposed, waiting for approval</translation>
    </message>
    <message>
        <source>；{failed} 件没有提请，原因见下</source>
        <translation>; {failed} not proposed, for the reasons below</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>新包案领导</source>
        <translation>New leader</translation>
    </message>
    <message>
        <source>要移交的案件，空格勾选</source>
        <translation>Cases to hand over, Space ticks</translation>
    </message>
    <message>
        <source>提请移交</source>
        <translation>Propose the hand-over</translation>
    </message>
</context>
<context>
    <name>HitCard</name>
    <message>
        <source>沿用</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>沿用{name}的资料，Alt+{number}</source>
        <translation>Use the details of {name}, Alt+{number}</translation>
    </message>
    <message>
        <source>{year}年生</source>
        <translation>born {year}</translation>
    </message>
    <message>
        <source>打开这件的卷宗：{title}（{role}）</source>
        <translation>Open the dossier: {title} ({role})</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
</context>
<context>
    <name>HouseholdModel</name>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>户主</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>人口</source>
        <translation>People</translation>
    </message>
    <message>
        <source>面积或份额</source>
        <translation>Area or share</translation>
    </message>
</context>
<context>
    <name>Incoming</name>
    <message>
        <source>已召开的调解会不能在以后</source>
        <translation>A session already held cannot lie in the future</translation>
    </message>
    <message>
        <source>结束时间早于开始时间</source>
        <translation>The end is before the start</translation>
    </message>
</context>
<context>
    <name>InquiryEditor</name>
    <message>
        <source>调查记录</source>
        <translation>Inquiry record</translation>
    </message>
</context>
<context>
    <name>Instalments</name>
    <message>
        <source>分期履行</source>
        <translation>In instalments</translation>
    </message>
    <message>
        <source>各期相等，除不尽的零头放在最后一期。</source>
        <translation>All equal; what cannot be divided goes into the last.</translation>
    </message>
    <message>
        <source>生成</source>
        <translation>Make</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>请写明因为什么事发生纠纷</source>
        <translation>Say what the dispute is about</translation>
    </message>
    <message>
        <source>没有“{code}”这种纠纷类型</source>
        <translation>There is no type of dispute &quot;{code}&quot;</translation>
    </message>
    <message>
        <source>接受委托移送的，请写明移送单位和文号</source>
        <translation>For a transferred case, give the sending body and its document number</translation>
    </message>
    <message>
        <source>请填写申请人</source>
        <translation>Enter the applicant</translation>
    </message>
    <message>
        <source>请填写被申请人</source>
        <translation>Enter the respondent</translation>
    </message>
    <message>
        <source>登记日期应在1900年以后、今天以前</source>
        <translation>The registration date must lie between 1900 and today</translation>
    </message>
    <message>
        <source>发生日期应是1900年以后、今天以前的日期，可以只有年份或年月</source>
        <translation>The date of the event must lie between 1900 and today; year or month alone will do</translation>
    </message>
    <message>
        <source>涉及金额不能是负数，也不能超过一万亿元</source>
        <translation>The amount in dispute cannot be negative or above one trillion yuan</translation>
    </message>
    <message>
        <source>涉及人数应在1到{most}之间</source>
        <translation>The number of people involved must be between 1 and {most}</translation>
    </message>
    <message>
        <source>选的不是在用的调解员</source>
        <translation>The person chosen is not an active mediator</translation>
    </message>
    <message>
        <source>没有这个村（社区）</source>
        <translation>There is no such village</translation>
    </message>
    <message>
        <source>网格不属于所选的村（社区）</source>
        <translation>The grid does not belong to the village chosen</translation>
    </message>
    <message>
        <source>双方当事人与{number}相同，请确认不是重复登记</source>
        <translation>The parties are the same as in {number}; make sure this is not registered twice</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>更多栏目</source>
        <translation>More fields</translation>
    </message>
    <message>
        <source>转到右侧人名</source>
        <translation>To names on the right</translation>
    </message>
    <message>
        <source>谁、和谁、为了什么事：三栏就能立案编号，其余可以以后再填。</source>
        <translation>Who, with whom, about what: three fields make a numbered case; the rest may follow.</translation>
    </message>
    <message>
        <source>现在就开调解会</source>
        <translation>Mediate now</translation>
    </message>
    <message>
        <source>打印申请书</source>
        <translation>Print application</translation>
    </message>
    <message>
        <source>打印受理登记表</source>
        <translation>Print acceptance form</translation>
    </message>
    <message>
        <source>打开卷宗</source>
        <translation>Open dossier</translation>
    </message>
    <message>
        <source>再登记一件</source>
        <translation>Register another</translation>
    </message>
    <message>
        <source>换案件种类</source>
        <translation>Other kind</translation>
    </message>
    <message>
        <source>案件种类</source>
        <translation>Kind of case</translation>
    </message>
    <message>
        <source>F7 换下一种</source>
        <translation>F7: the next kind</translation>
    </message>
    <message>
        <source>谁、什么事、反映什么：几栏就能登记编号，其余可以以后再填。</source>
        <translation>Who, what about, what is reported: a few fields make a numbered matter; the rest may follow.</translation>
    </message>
    <message>
        <source>研判定性</source>
        <translation>Judge the demands</translation>
    </message>
    <message>
        <source>打印登记表</source>
        <translation>Print the registration sheet</translation>
    </message>
</context>
<context>
    <name>IntakeSheet</name>
    <message>
        <source>登记：{names}</source>
        <translation>Register: {names}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Invitations</name>
    <message>
        <source>这次调解会已经取消，不用再邀请</source>
        <translation>This session was called off; nobody need be invited</translation>
    </message>
    <message>
        <source>给{name}的邀请函已经定稿，不能撤回</source>
        <translation>The letter to {name} is final and cannot be taken back</translation>
    </message>
    <message>
        <source>没有到场的，请在调解记录里写明</source>
        <translation>If he did not come, say so in the record of the session</translation>
    </message>
    <message>
        <source>请填写邀请谁</source>
        <translation>Please write who is invited</translation>
    </message>
    <message>
        <source>邀请日期早于登记日期{day}</source>
        <translation>The invitation is dated before the registration on {day}</translation>
    </message>
    <message>
        <source>邀请日期晚于调解会的日期</source>
        <translation>The invitation is dated after the session</translation>
    </message>
</context>
<context>
    <name>KeptBytes</name>
    <message>
        <source>文书文件与定稿或签名时登记的 SHA-256 不符，被改动过或已损坏</source>
        <translation>The file of the paper does not match the SHA-256 recorded when it was issued or signed: it was altered or is damaged</translation>
    </message>
    <message>
        <source>不要再用它签名、盖章或送达；请从备份恢复，或定稿新的一版</source>
        <translation>Do not sign, seal or hand it out any more; restore it from a backup, or issue a new version</translation>
    </message>
</context>
<context>
    <name>KeyFileDialog</name>
    <message>
        <source>添加证书文件</source>
        <translation>Add a certificate&apos;s file</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>只用来看一次证书，不保存；以后每次签章时再输入。</source>
        <translation>Opens the file once to look at the certificate and is not kept; it is asked for at each seal.</translation>
    </message>
    <message>
        <source>文件的密码</source>
        <translation>Password of the file</translation>
    </message>
    <message>
        <source>怎么称呼</source>
        <translation>What to call it</translation>
    </message>
    <message>
        <source>不填就用证书上的名称。</source>
        <translation>Left empty: the name in the certificate.</translation>
    </message>
</context>
<context>
    <name>KeyItemDialog</name>
    <message>
        <source>修改清单</source>
        <translation>Change a list</translation>
    </message>
    <message>
        <source>添加到清单</source>
        <translation>Add to a list</translation>
    </message>
    <message>
        <source>清单</source>
        <translation>List</translation>
    </message>
    <message>
        <source>类别名称</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>如：2027-02-15、2月15日</source>
        <translation>e.g. 2027-02-15</translation>
    </message>
    <message>
        <source>从</source>
        <translation>From</translation>
    </message>
    <message>
        <source>到（含当天）</source>
        <translation>To (inclusive)</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
</context>
<context>
    <name>KeyLists</name>
    <message>
        <source>重点人员</source>
        <translation>Key people</translation>
    </message>
    <message>
        <source>重点纠纷</source>
        <translation>Key disputes</translation>
    </message>
    <message>
        <source>重点部位</source>
        <translation>Key sites</translation>
    </message>
    <message>
        <source>重点场所</source>
        <translation>Key premises</translation>
    </message>
    <message>
        <source>重点时段</source>
        <translation>Key periods</translation>
    </message>
</context>
<context>
    <name>KeyListsSection</name>
    <message>
        <source>清单只列类别，不写人名和号码，排查时按类别填数目。重点时段写明起止日期，期间走访加密。</source>
        <translation>The lists hold kinds, never names or numbers of people; sweeps count each kind. A key period has its days, in which visits come closer.</translation>
    </message>
    <message>
        <source>五类清单</source>
        <translation>Five lists</translation>
    </message>
    <message>
        <source>清单由调解员、内勤和信访办负责人维护，这里只供查看。</source>
        <translation>Mediators, clerks and the office head keep the lists; here they can only be looked at.</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>{first} 至 {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>还没有写起止日期</source>
        <translation>No days yet</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Out of use</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>按键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>任何地方</source>
        <translation>Anywhere</translation>
    </message>
    <message>
        <source>当前页面</source>
        <translation>This page</translation>
    </message>
    <message>
        <source>填表与列表</source>
        <translation>Forms and lists</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>到下一栏；在列表里打开所选</source>
        <translation>Next field; in a list, open the selection</translation>
    </message>
    <message>
        <source>保存表单</source>
        <translation>Save the form</translation>
    </message>
    <message>
        <source>到下一栏；离开列表</source>
        <translation>Next field; leave a list</translation>
    </message>
    <message>
        <source>上一行、下一行</source>
        <translation>Line up or down</translation>
    </message>
    <message>
        <source>关闭对话框，填写内容留作草稿</source>
        <translation>Close the dialog; entries stay as a draft</translation>
    </message>
</context>
<context>
    <name>LeadingDuties</name>
    <message>
        <source>登记进展</source>
        <translation>Record progress</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>回复督办</source>
        <translation>Answer the slip</translation>
    </message>
    <message>
        <source>记录走访回访</source>
        <translation>Record the visit</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Acknowledge</translation>
    </message>
    <message>
        <source>所在文件夹是只读的，只能查看</source>
        <translation>The folder is read-only: looking only</translation>
    </message>
    <message>
        <source>没有这一步的权限</source>
        <translation>No permission for this step</translation>
    </message>
    <message>
        <source>进展已登记</source>
        <translation>Progress recorded</translation>
    </message>
</context>
<context>
    <name>LeadingMatrix</name>
    <message>
        <source>{deputy}代，至{day}</source>
        <translation>{deputy} deputises until {day}</translation>
    </message>
    <message>
        <source>{name} 在办{open}、办结{closed}</source>
        <translation>{name} {open} open, {closed} closed</translation>
    </message>
    <message>
        <source>调解工作室</source>
        <translation>Mediation studios</translation>
    </message>
    <message>
        <source>偏重</source>
        <translation>Heavy</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>红色</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>领导</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>负担</source>
        <translation>Load</translation>
    </message>
    <message>
        <source>不在岗</source>
        <translation>Away</translation>
    </message>
</context>
<context>
    <name>LeadingOffice</name>
    <message>
        <source>登记不在岗</source>
        <translation>Register days away</translation>
    </message>
    <message>
        <source>代为履职的领导接手期限和走访，包案责任仍属原领导；审批仍按本人权限。</source>
        <translation>The deputy takes over clocks and visits; the case stays the leader&apos;s, and approvals follow each one&apos;s own permissions.</translation>
    </message>
    <message>
        <source>已登记不在岗</source>
        <translation>Days away registered</translation>
    </message>
    <message>
        <source>已取消不在岗登记</source>
        <translation>Days away taken back</translation>
    </message>
    <message>
        <source>提请包案</source>
        <translation>Propose a leader</translation>
    </message>
    <message>
        <source>提请</source>
        <translation>Propose</translation>
    </message>
    <message>
        <source>已提请，待审批</source>
        <translation>Proposed, waiting for approval</translation>
    </message>
    <message>
        <source>包案情况一览表</source>
        <translation>Ownership matrix</translation>
    </message>
    <message>
        <source>已登记送达，待{leader}签收</source>
        <translation>Delivery recorded, {leader} is to acknowledge</translation>
    </message>
</context>
<context>
    <name>LeadingPage</name>
    <message>
        <source>我的包案</source>
        <translation>My cases</translation>
    </message>
    <message>
        <source>全部台账</source>
        <translation>Ledger</translation>
    </message>
    <message>
        <source>包案责任</source>
        <translation>Ownership</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>积案包案</source>
        <translation>Leading</translation>
    </message>
</context>
<context>
    <name>LeadingProposals</name>
    <message>
        <source>基本情况</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>主要诉求</source>
        <translation>Demands</translation>
    </message>
    <message>
        <source>调查核实情况</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>问题症结</source>
        <translation>Crux</translation>
    </message>
    <message>
        <source>措施：诉求合理的解决问题到位</source>
        <translation>Measures: reasonable demands are solved</translation>
    </message>
    <message>
        <source>措施：诉求无理的思想教育到位</source>
        <translation>Measures: unreasonable demands are explained</translation>
    </message>
    <message>
        <source>措施：生活困难的帮扶救助到位</source>
        <translation>Measures: hardship is relieved</translation>
    </message>
    <message>
        <source>措施：行为违法的依法处理</source>
        <translation>Measures: unlawful acts are dealt with by law</translation>
    </message>
    <message>
        <source>经费、救助来源</source>
        <translation>Funding and relief</translation>
    </message>
    <message>
        <source>风险评估及稳控预案</source>
        <translation>Risk and precautions</translation>
    </message>
    <message>
        <source>回访安排</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>本案由本人包案，请另一位主要领导审批。</source>
        <translation>This is your own case: another principal leader approves.</translation>
    </message>
    <message>
        <source>这一项不归本人审批。</source>
        <translation>This is not yours to decide.</translation>
    </message>
    <message>
        <source>由{name}（{post}）包案</source>
        <translation>{name} ({post}) shall lead the case</translation>
    </message>
    <message>
        <source>化解时限{day}</source>
        <translation>to be resolved by {day}</translation>
    </message>
    <message>
        <source>提请事项</source>
        <translation>Asked for</translation>
    </message>
    <message>
        <source>现包案领导</source>
        <translation>Leader at present</translation>
    </message>
    <message>
        <source>移交清单</source>
        <translation>Hand-over list</translation>
    </message>
    <message>
        <source>未写明</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>提请人</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>第{version}版，化解时限{day}，包案领导{leader}</source>
        <translation>Version {version}, to be resolved by {day}, leader {leader}</translation>
    </message>
    <message>
        <source>修改原因</source>
        <translation>Reason for the change</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>诉求定性</source>
        <translation>Nature of the demand</translation>
    </message>
    <message>
        <source>{clock}延长{days}天</source>
        <translation>{clock}: {days} more days</translation>
    </message>
    <message>
        <source>申请延期</source>
        <translation>Extension asked for</translation>
    </message>
    <message>
        <source>申请人</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>化解情况</source>
        <translation>How it was resolved</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>案情</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>诉求</source>
        <translation>Demands</translation>
    </message>
    <message>
        <source>现在截止{now}，延长后截止{then}</source>
        <translation>Ends {now} at present, {then} when extended</translation>
    </message>
</context>
<context>
    <name>LeadingRows</name>
    <message>
        <source>签收包案</source>
        <translation>To acknowledge</translation>
    </message>
    <message>
        <source>包案审批</source>
        <translation>Leader to approve</translation>
    </message>
    <message>
        <source>方案审批</source>
        <translation>Plan to approve</translation>
    </message>
    <message>
        <source>延期审批</source>
        <translation>Extension to decide</translation>
    </message>
    <message>
        <source>销号确认</source>
        <translation>To sign off</translation>
    </message>
    <message>
        <source>▲ {late} 件逾期</source>
        <translation>▲ {late} late</translation>
    </message>
    <message>
        <source>步骤{done}/{total}</source>
        <translation>steps {done}/{total}</translation>
    </message>
    <message>
        <source>{days}天无进展</source>
        <translation>no progress for {days} days</translation>
    </message>
    <message>
        <source>待我审批</source>
        <translation>Waiting for my word</translation>
    </message>
    <message>
        <source>督办给我的</source>
        <translation>Supervision slips for me</translation>
    </message>
    <message>
        <source>欠的走访回访</source>
        <translation>Visits I owe</translation>
    </message>
    <message>
        <source>久无进展</source>
        <translation>Long without progress</translation>
    </message>
    <message>
        <source>{name} {day}</source>
        <translation>{name} {day}</translation>
    </message>
    <message>
        <source>［代］{title}</source>
        <translation>[deputy] {title}</translation>
    </message>
    <message>
        <source>包案领导不在岗，由本人代为履职；包案责任仍属原领导。</source>
        <translation>The leader is away and you have his duties; the case stays his.</translation>
    </message>
    <message>
        <source>待送达包案领导</source>
        <translation>To deliver to the leader</translation>
    </message>
    <message>
        <source>{day}批准由{leader}包案</source>
        <translation>{leader} approved on {day}</translation>
    </message>
    <message>
        <source>待送达</source>
        <translation>To deliver</translation>
    </message>
</context>
<context>
    <name>LeadingStages</name>
    <message>
        <source>研判</source>
        <translation>Study</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>方案</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>化解中</source>
        <translation>Resolving</translation>
    </message>
    <message>
        <source>待核</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>已化解</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>稳控</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>调解</source>
        <translation>Mediation</translation>
    </message>
</context>
<context>
    <name>LeadingStrip</name>
    <message>
        <source>件数</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>红</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>橙</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>黄</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>蓝</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>绿</source>
        <translation>Green</translation>
    </message>
    <message>
        <source>未评</source>
        <translation>Ungraded</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>三天内</source>
        <translation>In 3 days</translation>
    </message>
</context>
<context>
    <name>LeadingSupervision</name>
    <message>
        <source>回复督办</source>
        <translation>Answer the supervision slip</translation>
    </message>
    <message>
        <source>督办已回复</source>
        <translation>Slip answered</translation>
    </message>
    <message>
        <source>督办单已销</source>
        <translation>Slip struck off</translation>
    </message>
    <message>
        <source>销督办单</source>
        <translation>Strike the slip off</translation>
    </message>
    <message>
        <source>{number}还没有回复，销单的理由会记入案件的经过。</source>
        <translation>{number} has no answer yet; the reason goes into the case&apos;s timeline.</translation>
    </message>
    <message>
        <source>发督办单</source>
        <translation>Write a supervision slip</translation>
    </message>
    <message>
        <source>督办单已发出</source>
        <translation>Supervision slip written</translation>
    </message>
    <message>
        <source>发出</source>
        <translation>Sent</translation>
    </message>
</context>
<context>
    <name>LedgerColumns</name>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>信访事项</source>
        <translation>Matter</translation>
    </message>
    <message>
        <source>信访人</source>
        <translation>Petitioner</translation>
    </message>
    <message>
        <source>风险</source>
        <translation>Risk</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>包案领导</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>未定</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>化解时限</source>
        <translation>Resolve by</translation>
    </message>
    <message>
        <source>责任单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>最近进展</source>
        <translation>Latest progress</translation>
    </message>
    <message>
        <source>定性</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>首次信访</source>
        <translation>First petition</translation>
    </message>
    <message>
        <source>次数</source>
        <translation>Times</translation>
    </message>
    <message>
        <source>交办单位</source>
        <translation>Instructed by</translation>
    </message>
</context>
<context>
    <name>LedgerPanel</name>
    <message>
        <source>编号、事项、姓名</source>
        <translation>Number, matter, name</translation>
    </message>
    <message>
        <source>种类</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>全部种类</source>
        <translation>All kinds</translation>
    </message>
    <message>
        <source>阶段</source>
        <translation>Stage</translation>
    </message>
    <message>
        <source>全部阶段</source>
        <translation>All stages</translation>
    </message>
    <message>
        <source>包案领导</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>全部领导</source>
        <translation>All leaders</translation>
    </message>
    <message>
        <source>风险等级</source>
        <translation>Risk</translation>
    </message>
    <message>
        <source>全部等级</source>
        <translation>All colours</translation>
    </message>
    <message>
        <source>村（社区）</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>含已销号</source>
        <translation>With closed</translation>
    </message>
    <message>
        <source>包案台账</source>
        <translation>Ledger of cases under leaders</translation>
    </message>
    <message>
        <source>没有符合条件的案件</source>
        <translation>No case fits</translation>
    </message>
    <message>
        <source>打开案件</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>发督办单</source>
        <translation>Write a slip</translation>
    </message>
    <message>
        <source>还没有包案领导</source>
        <translation>No leader yet</translation>
    </message>
    <message>
        <source>超过 {count} 件</source>
        <translation>More than {count}</translation>
    </message>
    <message>
        <source>共 {count} 件</source>
        <translation>{count} in all</translation>
    </message>
    <message>
        <source>{words}，只列点选的数字所指的案件</source>
        <translation>{words}, only those the chosen figure counts</translation>
    </message>
    <message>
        <source>全部村</source>
        <translation>All villages</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>没有选中案件</source>
        <translation>No case is chosen</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>待回访</source>
        <translation>Visits owed</translation>
    </message>
    <message>
        <source>近{days}天</source>
        <translation>Next {days} days</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>只看我的</source>
        <translation>Only mine</translation>
    </message>
    <message>
        <source>近期没有要做的走访回访</source>
        <translation>No visits are owed soon</translation>
    </message>
    <message>
        <source>协议生效、案件包案以后，程序按约定日期、难易程度、风险等级和包案要求安排走访回访。</source>
        <translation>Once an agreement is in force or a case has its leader, visits are planned by the days agreed, difficulty, risk and ownership.</translation>
    </message>
    <message>
        <source>没有选中要做的回访</source>
        <translation>No visit is chosen</translation>
    </message>
    <message>
        <source>记录回访</source>
        <translation>Record the visit</translation>
    </message>
    <message>
        <source>改期</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>打开案件</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>共 {count} 次</source>
        <translation>{count} visits</translation>
    </message>
    <message>
        <source>{words}，其中 {late} 次已逾期</source>
        <translation>{words}, {late} of them late</translation>
    </message>
    <message>
        <source>已逾期</source>
        <translation>Late</translation>
    </message>
</context>
<context>
    <name>Looks</name>
    <message>
        <source>作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>逾期{days}天</source>
        <translation>{days} days late</translation>
    </message>
    <message>
        <source>未评定</source>
        <translation>Not graded</translation>
    </message>
    <message>
        <source>{colour} {meaning}</source>
        <translation>{colour}: {meaning}</translation>
    </message>
</context>
<context>
    <name>LooseJob</name>
    <message>
        <source>正在送往打印机：{title}</source>
        <translation>Sending to the printer: {title}</translation>
    </message>
    <message>
        <source>已打印 {title}</source>
        <translation>Printed {title}</translation>
    </message>
    <message>
        <source>{title}：{what}</source>
        <translation>{title}: {what}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>按键一览</source>
        <translation>All keys</translation>
    </message>
    <message>
        <source>登记新案</source>
        <translation>New case</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>重新读取</source>
        <translation>Reload</translation>
    </message>
    <message>
        <source>返回上一处</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>换人办理</source>
        <translation>Switch user</translation>
    </message>
    <message>
        <source>大字显示</source>
        <translation>Large text</translation>
    </message>
    <message>
        <source>标准字号</source>
        <translation>Standard text</translation>
    </message>
    <message>
        <source>换一个调委会</source>
        <translation>Another office</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>只读：所在文件夹不允许写入，只能查看，不能登记、修改或打印定稿。请检查文件夹权限后重新打开。</source>
        <translation>Read-only: this folder cannot be written to, so you can only view, not register, change or print final papers. Check the folder&apos;s permissions and open it again.</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>去“{page}”</source>
        <translation>Go to &quot;{page}&quot;</translation>
    </message>
    <message>
        <source>数据文件目前没有加密，拿到文件的人都能读取。请给电脑设开机密码，不要把文件夹放到公共位置。</source>
        <translation>The data file is not encrypted yet; whoever gets the file can read it. Protect the computer with a password and do not keep the folder in a public place.</translation>
    </message>
    <message>
        <source>这个调委会已在另一个窗口打开。两边都能办理；同一案件两边同时改动时，后保存的一方会得到提醒。</source>
        <translation>This office is already open in another window. Both can work; if both change the same case, whoever saves later is told.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>数据文件未加密</source>
        <translation>Data file not encrypted</translation>
    </message>
    <message>
        <source>验证文书</source>
        <translation>Verify a paper</translation>
    </message>
</context>
<context>
    <name>MatterEditor</name>
    <message>
        <source>事项情况</source>
        <translation>The matter</translation>
    </message>
</context>
<context>
    <name>MatterLooks</name>
    <message>
        <source>逾期{days}天</source>
        <translation>{days} days late</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>today</translation>
    </message>
    <message>
        <source>还有{days}天</source>
        <translation>{days} days left</translation>
    </message>
</context>
<context>
    <name>Matters</name>
    <message>
        <source>请写明反映的问题</source>
        <translation>Say what the petition is about</translation>
    </message>
    <message>
        <source>定性日期应在登记日期以后、今天以前</source>
        <translation>The day of judgement lies between registration and today</translation>
    </message>
    <message>
        <source>“{title}”已于{day}通过，不能再改</source>
        <translation>&quot;{title}&quot; was adopted on {day} and stands</translation>
    </message>
    <message>
        <source>确需调整，请另拟一份分配方案</source>
        <translation>If it must change, draft another distribution</translation>
    </message>
    <message>
        <source>各户合计{sum}元，应分配{total}元，相差{difference}元；分文不差才能通过</source>
        <translation>The shares come to {sum} yuan, the total is {total} yuan, the difference {difference} yuan; it is adopted only when they agree to the fen</translation>
    </message>
    <message>
        <source>请填写分配方案名称</source>
        <translation>Name the distribution</translation>
    </message>
    <message>
        <source>应分配的总额要大于零，不超过一万亿元</source>
        <translation>The total must be above zero and at most a trillion yuan</translation>
    </message>
    <message>
        <source>这一户不在本案的户名单里</source>
        <translation>This household is not on the list of the case</translation>
    </message>
    <message>
        <source>同一户写了两次</source>
        <translation>The same household stands here twice</translation>
    </message>
    <message>
        <source>金额不能是负数，也不能超过一万亿元</source>
        <translation>An amount is neither negative nor above a trillion yuan</translation>
    </message>
    <message>
        <source>交办日期应在1900年以后、今天以前</source>
        <translation>The day of assignment lies between 1900 and today</translation>
    </message>
    <message>
        <source>要求办结的日期早于交办日期</source>
        <translation>It is to be concluded before it was assigned</translation>
    </message>
    <message>
        <source>信访次数应在1到{most}之间</source>
        <translation>The number of petitions is between 1 and {most}</translation>
    </message>
    <message>
        <source>人数应在1到{most}之间</source>
        <translation>The number of people is between 1 and {most}</translation>
    </message>
    <message>
        <source>没有“{code}”这一项</source>
        <translation>There is no &quot;{code}&quot;</translation>
    </message>
    <message>
        <source>{number}是一般纠纷，没有信访、包案方面的内容</source>
        <translation>{number} is a plain dispute without petition or lead</translation>
    </message>
    <message>
        <source>需要领导包案的，请先列入包案</source>
        <translation>To have a leader answer for it, put it under a lead first</translation>
    </message>
    <message>
        <source>代表不超过{most}人（《信访工作条例》第二十条），现选了{count}人</source>
        <translation>At most {most} representatives (Petition Regulations, art. 20); {count} are chosen</translation>
    </message>
    <message>
        <source>{name}等户已写进分配方案，不能移出名单</source>
        <translation>A distribution names {name} and others; they stay on the list</translation>
    </message>
    <message>
        <source>请先改分配方案</source>
        <translation>Change the distribution first</translation>
    </message>
    <message>
        <source>名单里没有可以导入的户</source>
        <translation>The list has no household to take in</translation>
    </message>
    <message>
        <source>没有户主姓名</source>
        <translation>No name of the householder</translation>
    </message>
    <message>
        <source>请填写信访人</source>
        <translation>Name the petitioner</translation>
    </message>
    <message>
        <source>请选择信访事项、信访积案或历史遗留问题；一般纠纷请到纠纷登记</source>
        <translation>Choose petition, backlog or legacy case; plain disputes are registered as disputes</translation>
    </message>
    <message>
        <source>请填写事项名称</source>
        <translation>Name the matter</translation>
    </message>
    <message>
        <source>集体信访的代表不超过{most}人（《信访工作条例》第二十条），其余的人请记入户名单</source>
        <translation>At most {most} speak for a group (Petition Regulations, art. 20); put the others on the list of households</translation>
    </message>
    <message>
        <source>选的经办人不在用</source>
        <translation>The person chosen to handle it no longer works here</translation>
    </message>
    <message>
        <source>还没有写明信访人，请补填</source>
        <translation>No petitioner is named yet; please add</translation>
    </message>
    <message>
        <source>集体信访，请推选不超过{most}名代表</source>
        <translation>A group: have it choose at most {most} representatives</translation>
    </message>
    <message>
        <source>上级交办的，请写明交办单位和文号</source>
        <translation>Assigned from above: give the unit and the document</translation>
    </message>
    <message>
        <source>信访人与{number}“{title}”相同，请确认不是重复登记</source>
        <translation>Same petitioner as {number} &quot;{title}&quot;; please make sure it is not registered twice</translation>
    </message>
    <message>
        <source>{number}现在是“{state}”，调解不成或终止以后才引导信访</source>
        <translation>{number} is &quot;{state}&quot;; it becomes a petition only after mediation failed or ended</translation>
    </message>
    <message>
        <source>{number}现在是“{state}”，不能委托移送调解</source>
        <translation>{number} is &quot;{state}&quot; and cannot be entrusted to mediation</translation>
    </message>
    <message>
        <source>不能与本案自己关联</source>
        <translation>A case is not linked to itself</translation>
    </message>
    <message>
        <source>{number}已经与本案关联</source>
        <translation>{number} is linked to this case already</translation>
    </message>
    <message>
        <source>{number}已作废</source>
        <translation>{number} is void</translation>
    </message>
    <message>
        <source>日期应在登记日期以后、今天以前</source>
        <translation>The day lies between registration and today</translation>
    </message>
    <message>
        <source>{number}已经转出，见{other}</source>
        <translation>{number} was passed on already, see {other}</translation>
    </message>
    <message>
        <source>日期不能早于1900年</source>
        <translation>The day cannot be before 1900</translation>
    </message>
    <message>
        <source>日期早于前一步的{day}，请核对</source>
        <translation>The day is before the step it follows ({day}), please check</translation>
    </message>
    <message>
        <source>{number}现在是“{state}”，还没有办结，不用登记反弹</source>
        <translation>{number} is &quot;{state}&quot;; it has not ended, so there is no relapse</translation>
    </message>
    <message>
        <source>反弹日期应在登记日期以后、今天以前</source>
        <translation>The day of the relapse lies between registration and today</translation>
    </message>
    <message>
        <source>包案领导已经签字同意销号</source>
        <translation>The lead has signed off already</translation>
    </message>
    <message>
        <source>签字日期应在{first}以后、今天以前</source>
        <translation>The day of signing lies between {first} and today</translation>
    </message>
    <message>
        <source>{number}现在是“{state}”，还没有开始化解，不能记化解和办结</source>
        <translation>{number} is &quot;{state}&quot;; nothing can be settled or concluded before it is being resolved</translation>
    </message>
    <message>
        <source>日期早于登记日期{day}</source>
        <translation>The day is before the registration on {day}</translation>
    </message>
    <message>
        <source>请选择化解方式</source>
        <translation>Say how it was settled</translation>
    </message>
    <message>
        <source>信访人不接受的还没有化解；程序走完的请只记办结日期</source>
        <translation>What the person refuses is not settled; if the procedure is over, record only the day it was concluded</translation>
    </message>
    <message>
        <source>评价应在{lowest}到{highest}分之间</source>
        <translation>The rating is between {lowest} and {highest}</translation>
    </message>
    <message>
        <source>只有本案的包案领导本人可以签字同意销号</source>
        <translation>Only the lead himself signs off a case</translation>
    </message>
    <message>
        <source>包案领导不在的，等他回来签字；代管的人不能代签</source>
        <translation>If he is away, wait for him; a deputy cannot sign in his place</translation>
    </message>
    <message>
        <source>{number}现在是“{state}”，化解或程序终结以后才能签字销号</source>
        <translation>{number} is &quot;{state}&quot;; it is signed off only once settled or ended</translation>
    </message>
    <message>
        <source>请另存为 .xlsx 或 .csv 再导入，也可以复制后粘贴</source>
        <translation>Save it as .xlsx or .csv and try again, or copy and paste</translation>
    </message>
    <message>
        <source>“{name}”不是能读的表格</source>
        <translation>&quot;{name}&quot; is no sheet that can be read</translation>
    </message>
    <message>
        <source>请用表格软件打开后另存为 .xlsx 再导入，也可以复制后粘贴</source>
        <translation>Open it in a spreadsheet program, save it as .xlsx and try again, or copy and paste</translation>
    </message>
    <message>
        <source>“{name}”打不开：文件已损坏或不是 Excel 表格</source>
        <translation>&quot;{name}&quot; cannot be opened: it is damaged or no Excel sheet</translation>
    </message>
    <message>
        <source>“{name}”超过{limit}MB，不像是一张户名单</source>
        <translation>&quot;{name}&quot; is above {limit} MB, too large for a list of households</translation>
    </message>
    <message>
        <source>没有找到文件“{name}”</source>
        <translation>The file &quot;{name}&quot; was not found</translation>
    </message>
    <message>
        <source>打不开文件“{name}”，请检查读取权限</source>
        <translation>The file &quot;{name}&quot; cannot be opened, check whether it may be read</translation>
    </message>
    <message>
        <source>“{name}”不是完整的 CSV 文件</source>
        <translation>&quot;{name}&quot; is no complete CSV file</translation>
    </message>
    <message>
        <source>“{name}”的文字编码读不出，请另存为 UTF-8</source>
        <translation>The encoding of &quot;{name}&quot; cannot be read, save it as UTF-8</translation>
    </message>
    <message>
        <source>“{name}”超过{most}行，不像是一张户名单</source>
        <translation>&quot;{name}&quot; has more than {most} lines, too many for a list of households</translation>
    </message>
    <message>
        <source>请填写表决事项</source>
        <translation>Say what was voted on</translation>
    </message>
    <message>
        <source>赞成{count}票，没有达到“{needed}”，不能记为通过</source>
        <translation>{count} votes in favour do not reach &quot;{needed}&quot;; it was not carried</translation>
    </message>
    <message>
        <source>没有这份分配方案</source>
        <translation>There is no such distribution</translation>
    </message>
    <message>
        <source>人数不能是负数</source>
        <translation>A number of people is not negative</translation>
    </message>
    <message>
        <source>请填写应到人数</source>
        <translation>Say how many may vote</translation>
    </message>
    <message>
        <source>到会人数多于应到人数</source>
        <translation>More came than may vote</translation>
    </message>
    <message>
        <source>赞成、反对、弃权共{cast}票，多于到会的{present}人</source>
        <translation>{cast} votes in all, more than the {present} who came</translation>
    </message>
</context>
<context>
    <name>Mediation</name>
    <message>
        <source>请填写被调查人</source>
        <translation>Enter the person asked</translation>
    </message>
    <message>
        <source>请填写调查内容</source>
        <translation>Enter what was asked and answered</translation>
    </message>
    <message>
        <source>只有还没有召开的调解会可以取消</source>
        <translation>Only a session that has not been held can be cancelled</translation>
    </message>
    <message>
        <source>有当事人明确拒绝调解，不能再安排调解（《人民调解法》第十七条）</source>
        <translation>A party clearly refuses mediation; no session can be planned (People&apos;s Mediation Law, art. 17)</translation>
    </message>
    <message>
        <source>请办理不予受理或终止；当事人改变主意的，先更正其调解意愿</source>
        <translation>Do not accept the case, or terminate it; if the party has changed their mind, correct their consent first</translation>
    </message>
    <message>
        <source>这件纠纷的调解已经结束</source>
        <translation>Mediation of this dispute has ended</translation>
    </message>
    <message>
        <source>需要继续时，请先办理“重新调解”或“恢复办理”</source>
        <translation>To go on, first choose &quot;Mediate again&quot; or &quot;Reopen&quot;</translation>
    </message>
    <message>
        <source>计划的时间已经过去，请改填以后的时间</source>
        <translation>The planned time has passed; enter a later one</translation>
    </message>
    <message>
        <source>请填写调解地点</source>
        <translation>Enter the place of the session</translation>
    </message>
    <message>
        <source>结束时间早于开始时间</source>
        <translation>The end is before the start</translation>
    </message>
    <message>
        <source>这一行还没有写内容</source>
        <translation>This line is still empty</translation>
    </message>
    <message>
        <source>时间还没有到，不能先写记录</source>
        <translation>The time has not come; the record cannot be written yet</translation>
    </message>
    <message>
        <source>这次调解会已经召开或取消，不能再改期</source>
        <translation>This session was held or cancelled and cannot be moved</translation>
    </message>
    <message>
        <source>这次调解会已经取消</source>
        <translation>This session was cancelled</translation>
    </message>
    <message>
        <source>调解时间早于登记日期{day}，请核对</source>
        <translation>The session is before the registration date {day}; please check</translation>
    </message>
    <message>
        <source>{name}在{time}已安排“{title}”的调解</source>
        <translation>{name} already has the session &quot;{title}&quot; at {time}</translation>
    </message>
    <message>
        <source>{place}在{time}已安排“{title}”的调解</source>
        <translation>{place} is already taken by the session &quot;{title}&quot; at {time}</translation>
    </message>
</context>
<context>
    <name>MediationExtensions</name>
    <message>
        <source>调解期限已延长{days}天，只能延长一次</source>
        <translation>The mediation was extended by {days} days; it is extended only once</translation>
    </message>
    <message>
        <source>已经登记过各方当事人同意延期</source>
        <translation>The consent of all parties is already recorded</translation>
    </message>
    <message>
        <source>此案的调解期限现在没有在计算，不用延期</source>
        <translation>The time of this mediation does not run now; it need not be extended</translation>
    </message>
    <message>
        <source>申请日期早于受理日期{day}</source>
        <translation>The request is dated before the acceptance on {day}</translation>
    </message>
    <message>
        <source>调解期限可延长1至{most}天</source>
        <translation>A mediation is extended by 1 to {most} days</translation>
    </message>
    <message>
        <source>调解期限已于{end}届满，延期申请在这之后，请核对日期</source>
        <translation>The time of the mediation ended on {end} and the request is later; please check the day</translation>
    </message>
</context>
<context>
    <name>Meetings</name>
    <message>
        <source>这次会议没有对该案议定事项</source>
        <translation>This meeting resolved nothing on the case</translation>
    </message>
    <message>
        <source>请先在会议记录里写明措施或议定事项</source>
        <translation>Write the measures or the resolution into the minutes first</translation>
    </message>
    <message>
        <source>请填写主持人</source>
        <translation>Enter who was in the chair</translation>
    </message>
    <message>
        <source>会议还没有开，不能写情况和议定事项</source>
        <translation>The meeting has not been held yet; its overview and resolution cannot be written</translation>
    </message>
    <message>
        <source>同一件在一次会上只写一处</source>
        <translation>Write each case only once per meeting</translation>
    </message>
    <message>
        <source>请填写参加人姓名</source>
        <translation>Enter the participant&apos;s name</translation>
    </message>
</context>
<context>
    <name>MeetingsPanel</name>
    <message>
        <source>还没有会议记录</source>
        <translation>No meetings yet</translation>
    </message>
    <message>
        <source>分析研判会、协调会、协商议事会、听证会都记在这里；议定的措施可以转进化解方案。</source>
        <translation>Meetings of analysis, coordination, deliberation and hearings are kept here; what they resolve can be carried into a plan.</translation>
    </message>
    <message>
        <source>会议记录</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>全年</source>
        <translation>Whole year</translation>
    </message>
    <message>
        <source>没有选中会议</source>
        <translation>No meeting is chosen</translation>
    </message>
    <message>
        <source>这次会议没有研究具体案件</source>
        <translation>This meeting spoke of no case</translation>
    </message>
    <message>
        <source>记录会议</source>
        <translation>Write minutes</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>转入化解方案</source>
        <translation>Carry into the plan</translation>
    </message>
    <message>
        <source>没有打印的权限</source>
        <translation>No permission to print</translation>
    </message>
    <message>
        <source>打印会议记录</source>
        <translation>Print the minutes</translation>
    </message>
    <message>
        <source>另存会议记录</source>
        <translation>Save the minutes</translation>
    </message>
    <message>
        <source>{kind}记录 {day}</source>
        <translation>{kind} minutes {day}</translation>
    </message>
    <message>
        <source>{year}年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>{count} 次会议，研究 {cases} 件</source>
        <translation>{count} meetings on {cases} cases</translation>
    </message>
    <message>
        <source>{count}人未勾选同意</source>
        <translation>{count} without consent</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>电脑或文件出了问题</source>
        <translation>Something is wrong with the computer or a file</translation>
    </message>
    <message>
        <source>这一步没有做成</source>
        <translation>This step did not succeed</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>MinePanel</name>
    <message>
        <source>包案案件</source>
        <translation>Cases led</translation>
    </message>
    <message>
        <source>要办的事</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>没有要显示的包案案件</source>
        <translation>No cases to show</translation>
    </message>
    <message>
        <source>经审批由本人包案的案件会列在这里。</source>
        <translation>Cases that you lead by approval are listed here.</translation>
    </message>
    <message>
        <source>没有等待办理的事</source>
        <translation>Nothing waits</translation>
    </message>
    <message>
        <source>打开案件</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>登记我外出</source>
        <translation>I am away</translation>
    </message>
    <message>
        <source>换一栏</source>
        <translation>Other list</translation>
    </message>
    <message>
        <source>{name}&#x3000;包案 {count} 件</source>
        <translation>{name}: {count} cases</translation>
    </message>
    <message>
        <source>，代管 {count} 件</source>
        <translation>, {count} as deputy</translation>
    </message>
    <message>
        <source>看谁的包案</source>
        <translation>Whose cases</translation>
    </message>
    <message>
        <source>我自己</source>
        <translation>My own</translation>
    </message>
    <message>
        <source>下一组</source>
        <translation>Next group</translation>
    </message>
    <message>
        <source>审批 {count}</source>
        <translation>{count} to decide</translation>
    </message>
    <message>
        <source>督办 {count}</source>
        <translation>{count} slips</translation>
    </message>
    <message>
        <source>走访 {count}</source>
        <translation>{count} visits</translation>
    </message>
    <message>
        <source>久无进展 {count}</source>
        <translation>{count} without progress</translation>
    </message>
    <message>
        <source>{words}&#x3000;待办：{listing}</source>
        <translation>{words}. To do: {listing}</translation>
    </message>
</context>
<context>
    <name>MonthBar</name>
    <message>
        <source>上个月</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>下个月</source>
        <translation>Next month</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>{count} 次走访</source>
        <translation>{count} visits</translation>
    </message>
    <message>
        <source>没有走访</source>
        <translation>no visits</translation>
    </message>
    <message>
        <source>还有 {count} 次</source>
        <translation>{count} more</translation>
    </message>
    <message>
        <source>{day} 今天</source>
        <translation>{day} today</translation>
    </message>
    <message>
        <source>不能早于今天</source>
        <translation>Not before today</translation>
    </message>
</context>
<context>
    <name>MonthPanel</name>
    <message>
        <source>走访回访月历</source>
        <translation>Month of visits</translation>
    </message>
    <message>
        <source>当天的走访回访</source>
        <translation>Visits of the day</translation>
    </message>
    <message>
        <source>只看我的</source>
        <translation>Only mine</translation>
    </message>
    <message>
        <source>这一天没有走访</source>
        <translation>No visits on this day</translation>
    </message>
    <message>
        <source>记录回访</source>
        <translation>Record the visit</translation>
    </message>
    <message>
        <source>改期</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>打开案件</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>导出日历</source>
        <translation>Export calendar</translation>
    </message>
    <message>
        <source>没有导出的权限</source>
        <translation>No permission to export</translation>
    </message>
    <message>
        <source>回到今天</source>
        <translation>Go to today</translation>
    </message>
    <message>
        <source>这次走访已经记录，可打开案件查看</source>
        <translation>This visit is on record; open the case to see it</translation>
    </message>
    <message>
        <source>本月 {count} 次，已走访 {done} 次</source>
        <translation>{count} this month, {done} made</translation>
    </message>
    <message>
        <source>{words}，{missed} 次已逾期</source>
        <translation>{words}, {missed} late</translation>
    </message>
    <message>
        <source>班</source>
        <translation>work</translation>
    </message>
    <message>
        <source>休</source>
        <translation>off</translation>
    </message>
    <message>
        <source>这一天没有走访。</source>
        <translation>No visits on this day.</translation>
    </message>
    <message>
        <source>上个月（PageUp）</source>
        <translation>Previous month (PageUp)</translation>
    </message>
    <message>
        <source>下个月（PageDown）</source>
        <translation>Next month (PageDown)</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>方向键移动日期，Enter 看当天，拖动或 Ctrl+M 改期</source>
        <translation>Arrows move the day, Enter shows it, drag or Ctrl+M moves a visit</translation>
    </message>
    <message>
        <source>{year}年放假安排尚未公布，暂按周末计算；公布后由管理员在“设置—节假日”导入。</source>
        <translation>The holidays of {year} are not announced yet; plain weekends are counted. The administrator imports them in Settings, Holidays.</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>卷内目录里的名称</source>
        <translation>Name in the list of contents</translation>
    </message>
    <message>
        <source>留空就用文书自己的名称</source>
        <translation>Empty: the paper&apos;s own title</translation>
    </message>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>案件</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>卷宗</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>积案包案</source>
        <translation>Leading</translation>
    </message>
    <message>
        <source>接访走访</source>
        <translation>Receptions</translation>
    </message>
</context>
<context>
    <name>NewOfficeForm</name>
    <message>
        <source>调委会名称</source>
        <translation>Name of the office</translation>
    </message>
    <message>
        <source>如：青溪镇人民调解委员会</source>
        <translation>e.g. 青溪镇人民调解委员会</translation>
    </message>
    <message>
        <source>编号用简称</source>
        <translation>Short name for numbers</translation>
    </message>
    <message>
        <source>如：青溪</source>
        <translation>e.g. 青溪</translation>
    </message>
    <message>
        <source>所在地</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>如：云州市临江县青溪镇</source>
        <translation>e.g. 云州市临江县青溪镇</translation>
    </message>
    <message>
        <source>基层人民法院</source>
        <translation>Basic people&apos;s court</translation>
    </message>
    <message>
        <source>办理司法确认的法院，可以以后再填</source>
        <translation>The court for judicial confirmation; may follow later</translation>
    </message>
    <message>
        <source>案件编号格式</source>
        <translation>Case number pattern</translation>
    </message>
    <message>
        <source>数据放在哪里</source>
        <translation>Where the data goes</translation>
    </message>
    <message>
        <source>一、调委会</source>
        <translation>1. The office</translation>
    </message>
    <message>
        <source>二、人员</source>
        <translation>2. People</translation>
    </message>
    <message>
        <source>至少一名调解员；管理员可由调解员兼任。以后可以在“设置”里增减。</source>
        <translation>At least one mediator; a mediator may also be the administrator. You can add or remove people later under &quot;Settings&quot;.</translation>
    </message>
    <message>
        <source>三、村（社区）和数据位置</source>
        <translation>3. Villages and data folder</translation>
    </message>
    <message>
        <source>每行一个村（社区），冒号后写网格，如“石桥村：第一网格、第二网格”。可整列粘贴，也可以后再填。</source>
        <translation>One village a line, its grids after a colon, such as 石桥村：第一网格、第二网格. You can paste a whole column, or do this later.</translation>
    </message>
    <message>
        <source>村（社区），每行一个</source>
        <translation>Villages, one a line</translation>
    </message>
    <message>
        <source>数据文件夹</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>选择文件夹</source>
        <translation>Choose folder</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>建立调委会</source>
        <translation>Set up the office</translation>
    </message>
    <message>
        <source>填写的内容随时自动保存</source>
        <translation>What you type is saved all the time</translation>
    </message>
</context>
<context>
    <name>NextAction</name>
    <message>
        <source>决定是否受理</source>
        <translation>Decide on acceptance</translation>
    </message>
    <message>
        <source>安排调解</source>
        <translation>Plan mediation</translation>
    </message>
    <message>
        <source>完成调查，安排调解</source>
        <translation>Finish inquiry, plan mediation</translation>
    </message>
    <message>
        <source>安排下一次调解，或起草协议</source>
        <translation>Next session or agreement</translation>
    </message>
    <message>
        <source>协议定稿，签名盖章</source>
        <translation>Make agreement final and sign</translation>
    </message>
    <message>
        <source>督促履行</source>
        <translation>Urge performance</translation>
    </message>
    <message>
        <source>回访后结案归档</source>
        <translation>Visit, then close</translation>
    </message>
    <message>
        <source>送达不予受理通知书，结案归档</source>
        <translation>Serve rejection notice, close</translation>
    </message>
    <message>
        <source>告知其他途径，结案归档</source>
        <translation>Tell other routes, close</translation>
    </message>
    <message>
        <source>送达终止调解通知书，结案归档</source>
        <translation>Serve notice, close</translation>
    </message>
    <message>
        <source>已结案归档</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Void</translation>
    </message>
    <message>
        <source>核对{count}条待核约定</source>
        <translation>Check terms to verify: {count}</translation>
    </message>
    <message>
        <source>{day}{time}调解</source>
        <translation>Mediation {day} {time}</translation>
    </message>
    <message>
        <source>{day}前履行</source>
        <translation>Performance by {day}</translation>
    </message>
    <message>
        <source>{day}回访</source>
        <translation>Visit {day}</translation>
    </message>
    <message>
        <source>提出包案领导</source>
        <translation>Propose a lead</translation>
    </message>
    <message>
        <source>包案审批、送达签收</source>
        <translation>Approve, deliver and acknowledge the lead</translation>
    </message>
    <message>
        <source>制定化解方案并送审</source>
        <translation>Draft and submit the plan</translation>
    </message>
    <message>
        <source>按方案化解</source>
        <translation>Resolve by the plan</translation>
    </message>
    <message>
        <source>核实化解结果</source>
        <translation>Check the result</translation>
    </message>
    <message>
        <source>核实化解结果，包案领导签字</source>
        <translation>Check the result; the lead signs off</translation>
    </message>
    <message>
        <source>转入回访</source>
        <translation>On to visits</translation>
    </message>
    <message>
        <source>程序终结，做好疏导和帮扶</source>
        <translation>Concluded; counsel and help</translation>
    </message>
    <message>
        <source>稳控并继续化解</source>
        <translation>Hold stable and go on</translation>
    </message>
    <message>
        <source>研判，给诉求定性</source>
        <translation>Study it, judge the demands</translation>
    </message>
    <message>
        <source>送达不予受理告知书，销号</source>
        <translation>Deliver the notice of non-acceptance, strike off</translation>
    </message>
    <message>
        <source>回访后由包案领导签字销号</source>
        <translation>Visit, then the lead signs off</translation>
    </message>
    <message>
        <source>已销号</source>
        <translation>Struck off</translation>
    </message>
    <message>
        <source>{day}前完成方案步骤</source>
        <translation>Plan step due by {day}</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>本案已作废</source>
        <translation>This case is void</translation>
    </message>
    <message>
        <source>已结案归档</source>
        <translation>Case closed</translation>
    </message>
    <message>
        <source>补充当事人</source>
        <translation>Add the parties</translation>
    </message>
    <message>
        <source>双方当事人还没有填齐</source>
        <translation>Both sides have not been entered yet</translation>
    </message>
    <message>
        <source>有当事人明确拒绝调解</source>
        <translation>A party clearly refuses mediation</translation>
    </message>
    <message>
        <source>办理终止</source>
        <translation>End mediation</translation>
    </message>
    <message>
        <source>继续起草协议</source>
        <translation>Go on drafting</translation>
    </message>
    <message>
        <source>协议还没有达成的条件</source>
        <translation>The agreement is not ready to be reached</translation>
    </message>
    <message>
        <source>起草协议</source>
        <translation>Draft agreement</translation>
    </message>
    <message>
        <source>调解会上已有约定</source>
        <translation>Terms were agreed in the session</translation>
    </message>
    <message>
        <source>安排下一次调解</source>
        <translation>Plan next session</translation>
    </message>
    <message>
        <source>上一次还没有约定</source>
        <translation>Nothing agreed last time</translation>
    </message>
    <message>
        <source>现在开调解会</source>
        <translation>Mediate now</translation>
    </message>
    <message>
        <source>边谈边记，记完就是调解记录</source>
        <translation>Take notes as you talk; they make the mediation record</translation>
    </message>
    <message>
        <source>记录调解会</source>
        <translation>Record session</translation>
    </message>
    <message>
        <source>有{count}条约定是从记录里读出来的，还没有人核对</source>
        <translation>Terms read from the record, checked by nobody yet: {count}</translation>
    </message>
    <message>
        <source>核对约定</source>
        <translation>Check terms</translation>
    </message>
    <message>
        <source>打印协议书</source>
        <translation>Print agreement</translation>
    </message>
    <message>
        <source>打印口头协议登记表</source>
        <translation>Print oral agreement form</translation>
    </message>
    <message>
        <source>定稿后由各方签名</source>
        <translation>Once final, everyone signs</translation>
    </message>
    <message>
        <source>还差{count}处签名盖章</source>
        <translation>Signatures and seals missing: {count}</translation>
    </message>
    <message>
        <source>登记签名盖章</source>
        <translation>Record signatures</translation>
    </message>
    <message>
        <source>转入履行</source>
        <translation>On to performance</translation>
    </message>
    <message>
        <source>有{count}项约定当场履行</source>
        <translation>Terms to be performed on the spot: {count}</translation>
    </message>
    <message>
        <source>登记当场履行</source>
        <translation>Performed on the spot</translation>
    </message>
    <message>
        <source>登记履行</source>
        <translation>Record performance</translation>
    </message>
    <message>
        <source>记录回访</source>
        <translation>Record visit</translation>
    </message>
    <message>
        <source>结案前要有回访记录</source>
        <translation>A visit record is needed before closing</translation>
    </message>
    <message>
        <source>结案归档</source>
        <translation>Close and file</translation>
    </message>
    <message>
        <source>履行和回访都已办完</source>
        <translation>Performance and visits are done</translation>
    </message>
    <message>
        <source>打印通知书</source>
        <translation>Print notice</translation>
    </message>
    <message>
        <source>记明已告知其他途径</source>
        <translation>Note routes told</translation>
    </message>
    <message>
        <source>《人民调解法》第二十六条</source>
        <translation>People&apos;s Mediation Law, art. 26</translation>
    </message>
    <message>
        <source>通知书已定稿</source>
        <translation>The notice is final</translation>
    </message>
    <message>
        <source>已销号</source>
        <translation>Struck off</translation>
    </message>
    <message>
        <source>诉求合理、部分合理、无理、困难还是违法</source>
        <translation>Reasonable, partly, unreasonable, hardship or unlawful</translation>
    </message>
    <message>
        <source>研判定性</source>
        <translation>Judge the demands</translation>
    </message>
    <message>
        <source>拟由{name}包案</source>
        <translation>{name} is to lead it</translation>
    </message>
    <message>
        <source>审核包案</source>
        <translation>Agree to the leader</translation>
    </message>
    <message>
        <source>审批包案</source>
        <translation>Approve the leader</translation>
    </message>
    <message>
        <source>一案一位领导，审批签收后才能化解</source>
        <translation>One leader a case; it is resolved once he has acknowledged it</translation>
    </message>
    <message>
        <source>提出包案领导</source>
        <translation>Propose a leader</translation>
    </message>
    <message>
        <source>包案领导{name}</source>
        <translation>Leader {name}</translation>
    </message>
    <message>
        <source>送达包案通知</source>
        <translation>Deliver the notice</translation>
    </message>
    <message>
        <source>签收包案</source>
        <translation>Acknowledge the case</translation>
    </message>
    <message>
        <source>方案要写明责任单位</source>
        <translation>The plan names the responsible unit</translation>
    </message>
    <message>
        <source>交责任单位</source>
        <translation>Assign a unit</translation>
    </message>
    <message>
        <source>一案一专班：谁、什么分工</source>
        <translation>One team a case: who does what</translation>
    </message>
    <message>
        <source>组成专班</source>
        <translation>Form the team</translation>
    </message>
    <message>
        <source>基本情况、诉求已按案卷填好，补上措施和步骤</source>
        <translation>Facts and demands are filled in; add measures and steps</translation>
    </message>
    <message>
        <source>制定化解方案</source>
        <translation>Draw up the plan</translation>
    </message>
    <message>
        <source>审批方案</source>
        <translation>Judge the plan</translation>
    </message>
    <message>
        <source>修改方案</source>
        <translation>Change the plan</translation>
    </message>
    <message>
        <source>补全化解方案</source>
        <translation>Complete the plan</translation>
    </message>
    <message>
        <source>第{version}版方案已写好</source>
        <translation>Version {version} is written</translation>
    </message>
    <message>
        <source>方案送审</source>
        <translation>Submit the plan</translation>
    </message>
    <message>
        <source>办结这一步</source>
        <translation>Finish this step</translation>
    </message>
    <message>
        <source>步骤都已办完，写明处理意见并送达</source>
        <translation>All steps are done; write the opinion and deliver it</translation>
    </message>
    <message>
        <source>写处理意见</source>
        <translation>Write the opinion</translation>
    </message>
    <message>
        <source>登记送达处理意见</source>
        <translation>Record the delivery</translation>
    </message>
    <message>
        <source>信访人是否息访、怎么解决的、什么态度</source>
        <translation>Is the person settled, how, and what does he say</translation>
    </message>
    <message>
        <source>登记化解</source>
        <translation>Record the settlement</translation>
    </message>
    <message>
        <source>提请核实化解</source>
        <translation>Ask for a check</translation>
    </message>
    <message>
        <source>认定已化解</source>
        <translation>Confirm: resolved</translation>
    </message>
    <message>
        <source>认定程序终结</source>
        <translation>Confirm: procedure ended</translation>
    </message>
    <message>
        <source>核实后转入回访</source>
        <translation>Then the return visits begin</translation>
    </message>
    <message>
        <source>转入回访期</source>
        <translation>Begin the visits</translation>
    </message>
    <message>
        <source>按7天、30天、90天、半年回访</source>
        <translation>Visits after 7, 30 and 90 days and half a year</translation>
    </message>
    <message>
        <source>还没有化解，稳住再做工作</source>
        <translation>Not resolved yet; keep it steady and go on</translation>
    </message>
    <message>
        <source>登记进展</source>
        <translation>Record progress</translation>
    </message>
    <message>
        <source>包案领导{name}签字同意后才能销号</source>
        <translation>It is struck off once its leader {name} has signed</translation>
    </message>
    <message>
        <source>签字同意销号</source>
        <translation>Sign off</translation>
    </message>
    <message>
        <source>销号</source>
        <translation>Strike off</translation>
    </message>
    <message>
        <source>有佐证、有签字、有回访</source>
        <translation>Proof, signature and visit are there</translation>
    </message>
    <message>
        <source>打印告知书</source>
        <translation>Print the notice</translation>
    </message>
    <message>
        <source>告知书已定稿</source>
        <translation>The notice is final</translation>
    </message>
    <message>
        <source>第{version}版 {name} {day}送审</source>
        <translation>Version {version}, submitted by {name} {day}</translation>
    </message>
    <message>
        <source>定稿后送达信访人，再登记送达</source>
        <translation>Issue it and deliver it to the petitioner, then record the delivery</translation>
    </message>
    <message>
        <source>打印处理意见书</source>
        <translation>Print the opinion</translation>
    </message>
    <message>
        <source>补全处理意见</source>
        <translation>Complete the opinion</translation>
    </message>
    <message>
        <source>送达信访人后登记</source>
        <translation>Record it once delivered to the petitioner</translation>
    </message>
    <message>
        <source>{name}被申请回避，有了决定再继续调解</source>
        <translation>{name} was asked to withdraw; go on when that is decided</translation>
    </message>
    <message>
        <source>决定回避</source>
        <translation>Decide on the recusal</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>调解记录</source>
        <translation>Mediation record</translation>
    </message>
    <message>
        <source>［{kind}］</source>
        <translation>[{kind}] </translation>
    </message>
</context>
<context>
    <name>NotesEditor</name>
    <message>
        <source>谁说的按数字键，性质按 Alt+数字，说的话记在这里，Enter 记下一句</source>
        <translation>Digit key: who speaks. Alt+digit: kind. Type what was said here; Enter for the next</translation>
    </message>
    <message>
        <source>第{number}句：{text}</source>
        <translation>Line {number}: {text}</translation>
    </message>
    <message>
        <source>正在记的一句</source>
        <translation>Line being noted</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>正在改第{number}句，Esc 放弃</source>
        <translation>Changing line {number}; Esc leaves it</translation>
    </message>
</context>
<context>
    <name>NumberPatternField</name>
    <message>
        <source>编号格式 {example}</source>
        <translation>Number pattern {example}</translation>
    </message>
    <message>
        <source>沿用案件编号</source>
        <translation>same as the case number</translation>
    </message>
    <message>
        <source>例：{number}</source>
        <translation>e.g. {number}</translation>
    </message>
</context>
<context>
    <name>OfficePanel</name>
    <message>
        <source>包案责任台账，领导与阶段</source>
        <translation>Ownership matrix, leaders and stages</translation>
    </message>
    <message>
        <source>登记不在岗</source>
        <translation>Days away</translation>
    </message>
    <message>
        <source>月报</source>
        <translation>Monthly brief</translation>
    </message>
    <message>
        <source>已返岗</source>
        <translation>Back at work</translation>
    </message>
    <message>
        <source>提请包案</source>
        <translation>Propose a leader</translation>
    </message>
    <message>
        <source>移交包案</source>
        <translation>Hand cases over</translation>
    </message>
    <message>
        <source>▲ 还没有包案领导</source>
        <translation>▲ No leader yet</translation>
    </message>
    <message>
        <source>{leaders} 位领导包案 {count} 件</source>
        <translation>{leaders} leaders, {count} cases</translation>
    </message>
    <message>
        <source>，逾期 {late} 件</source>
        <translation>, {late} late</translation>
    </message>
    <message>
        <source>；{count} 件还没有包案领导</source>
        <translation>; {count} without a leader</translation>
    </message>
    <message>
        <source>打印责任表</source>
        <translation>Print the matrix</translation>
    </message>
    <message>
        <source>没有包案领导、待送达的案件</source>
        <translation>Cases without a leader, notices to deliver</translation>
    </message>
    <message>
        <source>登记送达</source>
        <translation>Record the delivery</translation>
    </message>
    <message>
        <source>还没有领导</source>
        <translation>No leader yet</translation>
    </message>
    <message>
        <source>请管理员在“设置—人员”登记领导，再提请包案。</source>
        <translation>Have the administrator enter leaders under Settings, People, then propose one for a case.</translation>
    </message>
    <message>
        <source>不在岗由领导本人或信访办负责人登记</source>
        <translation>Absence is entered by the leader himself or the head of the petition office</translation>
    </message>
    <message>
        <source>没有打印的权限</source>
        <translation>No permission to print</translation>
    </message>
    <message>
        <source>没有选中领导</source>
        <translation>No leader is chosen</translation>
    </message>
    <message>
        <source>没有等待提请包案、登记送达的案件</source>
        <translation>No case waits for a leader to be proposed or a notice to be delivered</translation>
    </message>
    <message>
        <source>这位领导没有包案，无须移交</source>
        <translation>This leader leads no case; there is nothing to hand over</translation>
    </message>
</context>
<context>
    <name>OfficeSection</name>
    <message>
        <source>调委会名称</source>
        <translation>Name of the office</translation>
    </message>
    <message>
        <source>编号用简称</source>
        <translation>Short name for numbers</translation>
    </message>
    <message>
        <source>所在地</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>基层人民法院</source>
        <translation>Basic people&apos;s court</translation>
    </message>
    <message>
        <source>办理司法确认的法院</source>
        <translation>The court for judicial confirmation</translation>
    </message>
    <message>
        <source>区划代码</source>
        <translation>Area code</translation>
    </message>
    <message>
        <source>县（区）6位代码，可不填</source>
        <translation>6-digit code of the county, optional</translation>
    </message>
    <message>
        <source>案件编号格式</source>
        <translation>Case number pattern</translation>
    </message>
    <message>
        <source>口头协议编号格式</source>
        <translation>Oral agreement pattern</translation>
    </message>
    <message>
        <source>已保存调委会信息</source>
        <translation>Office details saved</translation>
    </message>
    <message>
        <source>调委会</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Numbers</translation>
    </message>
    <message>
        <source>{year}是年份，{short}是简称，{seq}是序号，{seq:03}补足三位；已有编号不变</source>
        <translation>{year} is the year, {short} the short name, {seq} the sequence, {seq:03} pads it to three digits; numbers already given do not change</translation>
    </message>
    <message>
        <source>留空：口头协议沿用案件编号</source>
        <translation>Empty: oral agreements use the case number</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>信访事项编号格式</source>
        <translation>Number pattern of petition matters</translation>
    </message>
</context>
<context>
    <name>Offices</name>
    <message>
        <source>请填写调委会名称</source>
        <translation>Enter the name of the office</translation>
    </message>
    <message>
        <source>请填写编号用的简称</source>
        <translation>Enter the short name for numbers</translation>
    </message>
    <message>
        <source>请至少添加一名调解员</source>
        <translation>Add at least one mediator</translation>
    </message>
    <message>
        <source>请指定一名管理员，可以兼任</source>
        <translation>Name an administrator; it may be one of the others</translation>
    </message>
    <message>
        <source>共享文件夹或网络盘上不能建立单机办公数据：多台电脑同时写入会损坏文件</source>
        <translation>A one-computer office cannot be kept in a shared folder or on a network drive: several computers writing at once damage the file</translation>
    </message>
    <message>
        <source>请选本机硬盘上的文件夹；多人同时使用请改用服务器方式</source>
        <translation>Choose a folder on this computer&apos;s disk; for several users choose the server way</translation>
    </message>
    <message>
        <source>这里已经有一个调委会</source>
        <translation>There is already an office here</translation>
    </message>
    <message>
        <source>请直接打开它，或另选一个空文件夹（空数据库）</source>
        <translation>Open it, or choose an empty folder (an empty database)</translation>
    </message>
    <message>
        <source>数据库地址写得不对</source>
        <translation>The address of the database is not right</translation>
    </message>
    <message>
        <source>请写成 postgresql://用户名@服务器:5432/数据库 这样的形式</source>
        <translation>Write it like postgresql://user@server:5432/database</translation>
    </message>
    <message>
        <source>口头协议的编号格式要与案件编号不同，否则会有相同的编号</source>
        <translation>The pattern of oral agreements must differ from the cases&apos;, or numbers would be equal</translation>
    </message>
    <message>
        <source>信访事项的编号格式要与其他系列不同，否则会有相同的编号</source>
        <translation>Numbers of petitions need a pattern of their own, or numbers would repeat</translation>
    </message>
</context>
<context>
    <name>OrderActions</name>
    <message>
        <source>打出来了吗…</source>
        <translation>Came out or not…</translation>
    </message>
    <message>
        <source>打印设置…</source>
        <translation>Settings…</translation>
    </message>
    <message>
        <source>补打…</source>
        <translation>Print again…</translation>
    </message>
    <message>
        <source>取消打印</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>那台电脑不再答复</source>
        <translation>That computer is gone</translation>
    </message>
    <message>
        <source>选中的 {count} 份</source>
        <translation>{count} chosen papers</translation>
    </message>
    <message>
        <source>放进队列</source>
        <translation>Queue it</translation>
    </message>
</context>
<context>
    <name>Ownership</name>
    <message>
        <source>请写明移交什么</source>
        <translation>Write down what is handed over</translation>
    </message>
    <message>
        <source>每格最多{longest}个字</source>
        <translation>At most {longest} characters a cell</translation>
    </message>
    <message>
        <source>本案已于{day}提请由{name}包案，还在审批</source>
        <translation>{name} was proposed as lead on {day}; it is still being decided</translation>
    </message>
    <message>
        <source>请等审批有了结果，或先退回那一项</source>
        <translation>Wait for the decision, or send that proposal back first</translation>
    </message>
    <message>
        <source>本案已有包案领导{name}（{day}起），一案只能有一位包案领导</source>
        <translation>{name} leads this case since {day}; a case has one lead only</translation>
    </message>
    <message>
        <source>需要更换的，请写明原因并列出移交清单</source>
        <translation>To change the lead, write the reason and list what is handed over</translation>
    </message>
    <message>
        <source>化解时限不能早于今天</source>
        <translation>The time limit cannot be before today</translation>
    </message>
    <message>
        <source>包案领导只能是在岗的领导，请另选一位</source>
        <translation>Only an active leader can lead a case; choose another one</translation>
    </message>
    <message>
        <source>{name}已是本案的包案领导</source>
        <translation>{name} leads this case already</translation>
    </message>
    <message>
        <source>更换包案领导，请写明原因</source>
        <translation>Write down why the lead changes</translation>
    </message>
    <message>
        <source>更换包案领导，移交清单至少要有一项</source>
        <translation>A change of lead needs at least one line on the hand-over list</translation>
    </message>
    <message>
        <source>日期不能早于{day}</source>
        <translation>The date cannot be before {day}</translation>
    </message>
    <message>
        <source>可能刚被同事办过，请刷新后再看</source>
        <translation>A colleague may just have done it; refresh and look again</translation>
    </message>
    <message>
        <source>请由应当办理的人员办理</source>
        <translation>Let the person whose turn it is do it</translation>
    </message>
    <message>
        <source>本案已经列入包案</source>
        <translation>This case is under a leader already</translation>
    </message>
    <message>
        <source>只有列入包案的纠纷可以解除包案</source>
        <translation>Only a dispute that was put under a leader can be released</translation>
    </message>
    <message>
        <source>信访事项、积案和历史遗留问题始终要有包案领导</source>
        <translation>Petitions, backlog and legacy cases always have a lead</translation>
    </message>
    <message>
        <source>本案是一般纠纷，还没有列入包案</source>
        <translation>This is an ordinary dispute, not under a leader yet</translation>
    </message>
    <message>
        <source>请先把本案列入包案，再提出包案领导</source>
        <translation>Put the case under a leader first, then propose a lead</translation>
    </message>
    <message>
        <source>{name}已停用或不再是领导</source>
        <translation>{name} is inactive or no longer a leader</translation>
    </message>
    <message>
        <source>请退回这项包案，另选一位领导</source>
        <translation>Send this assignment back and choose another leader</translation>
    </message>
</context>
<context>
    <name>PageStrip</name>
    <message>
        <source>扫描的页</source>
        <translation>Scanned pages</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>查找案件、当事人、文书，或输入要做的事</source>
        <translation>Find cases, parties and papers, or type what to do</translation>
    </message>
    <message>
        <source>查找结果</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>案件</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>当事人的案件</source>
        <translation>Cases of a party</translation>
    </message>
    <message>
        <source>去往与操作</source>
        <translation>Places and actions</translation>
    </message>
    <message>
        <source>选择</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>空白表格</source>
        <translation>Blank forms</translation>
    </message>
</context>
<context>
    <name>PaperBar</name>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>存为…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>用 Word 打开</source>
        <translation>Open in Word</translation>
    </message>
    <message>
        <source>定稿</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>附签名原件</source>
        <translation>Attach signed original</translation>
    </message>
    <message>
        <source>第{version}版</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>内容还不齐，见上方说明</source>
        <translation>Not complete yet, see the note above</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>存为 DOCX（Word、WPS）</source>
        <translation>Save as DOCX (Word, WPS)</translation>
    </message>
    <message>
        <source>两种都存</source>
        <translation>Save both</translation>
    </message>
    <message>
        <source>版本</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>取回 Word 修改稿…</source>
        <translation>Take back an edited Word file…</translation>
    </message>
    <message>
        <source>定稿后有改动，请先按现在的内容定稿新的一版</source>
        <translation>Changed since it was issued; first issue a new version as the case stands</translation>
    </message>
    <message>
        <source>版本记录</source>
        <translation>Record of versions</translation>
    </message>
    <message>
        <source>附上身份证明</source>
        <translation>Attach proof of identity</translation>
    </message>
    <message>
        <source>屏幕签名</source>
        <translation>Sign on screen</translation>
    </message>
    <message>
        <source>证书签章</source>
        <translation>Seal by certificate</translation>
    </message>
</context>
<context>
    <name>PaperChanges</name>
    <message>
        <source>第{number}段</source>
        <translation>Paragraph {number}</translation>
    </message>
    <message>
        <source>表{table} 第{row}行第{cell}格</source>
        <translation>Table {table}, row {row}, cell {cell}</translation>
    </message>
    <message>
        <source>文本框</source>
        <translation>Text box</translation>
    </message>
    <message>
        <source>页眉</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>页脚</source>
        <translation>Footer</translation>
    </message>
    <message>
        <source>脚注</source>
        <translation>Footnote</translation>
    </message>
</context>
<context>
    <name>PaperDesk</name>
    <message>
        <source>卷宗</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>{day}结案，待打印卷内目录并装订</source>
        <translation>closed on {day}, its list to be printed and bound</translation>
    </message>
    <message>
        <source>{day}结案，待装订（共{count}件，这里列最早的{shown}件）</source>
        <translation>closed on {day}, to be bound ({count} in all, the {shown} oldest are listed)</translation>
    </message>
    <message>
        <source>还没有送达{names}</source>
        <translation>not yet handed to {names}</translation>
    </message>
    <message>
        <source>等{names}签收</source>
        <translation>{names} has not signed for it yet</translation>
    </message>
    <message>
        <source>在打印队列里，还没有送打印机</source>
        <translation>in the print queue, not sent yet</translation>
    </message>
    <message>
        <source>正在送往打印机</source>
        <translation>being sent to the printer</translation>
    </message>
    <message>
        <source>打印机正在打印</source>
        <translation>the printer has it</translation>
    </message>
    <message>
        <source>没有打印出来，到打印队列里重打</source>
        <translation>did not come out; print it again in the print queue</translation>
    </message>
    <message>
        <source>不知道有没有打印出来，到打印队列里确认</source>
        <translation>nobody knows whether it came out; say so in the print queue</translation>
    </message>
    <message>
        <source>{state}：{fault}</source>
        <translation>{state}: {fault}</translation>
    </message>
    <message>
        <source>已定稿，还没有打印</source>
        <translation>issued, not printed yet</translation>
    </message>
    <message>
        <source>还没有定稿，打印即定稿</source>
        <translation>not issued yet; printing makes it final</translation>
    </message>
    <message>
        <source>协议体检有提示，没有放进打印队列</source>
        <translation>The check-up has something to say; it did not go into the print queue</translation>
    </message>
    <message>
        <source>请单独选这一行打印，看过提示再定稿</source>
        <translation>Print this line alone, and look at what the check-up says before it becomes final</translation>
    </message>
    <message>
        <source>待打印</source>
        <translation>To print</translation>
    </message>
    <message>
        <source>待签名</source>
        <translation>To sign</translation>
    </message>
    <message>
        <source>待盖章</source>
        <translation>To seal</translation>
    </message>
    <message>
        <source>待扫描归卷</source>
        <translation>To scan back</translation>
    </message>
    <message>
        <source>待送达</source>
        <translation>To hand out</translation>
    </message>
    <message>
        <source>待装订</source>
        <translation>To bind</translation>
    </message>
    <message>
        <source>{first}、{second}</source>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>签名的原件还没有扫描归卷</source>
        <translation>the signed original has not come back</translation>
    </message>
    <message>
        <source>扫描件齐了，等待归卷</source>
        <translation>all pages are scanned, to be filed</translation>
    </message>
    <message>
        <source>扫描件缺第{pages}页</source>
        <translation>the scan lacks page {pages}</translation>
    </message>
    <message>
        <source>扫描件第{pages}页有两张，请选一张</source>
        <translation>Page {pages} was scanned twice; choose one</translation>
    </message>
    <message>
        <source>有的还没有定稿，打印即定稿</source>
        <translation>Some not final yet; printing makes them final</translation>
    </message>
</context>
<context>
    <name>PaperPane</name>
    <message>
        <source>还不能定稿：{why}</source>
        <translation>Cannot be final yet: {why}</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>办了这一步，就有这份文书。</source>
        <translation>This step makes the paper.</translation>
    </message>
    <message>
        <source>还没有这份文书</source>
        <translation>No such paper yet</translation>
    </message>
    <message>
        <source>用 Word 打开</source>
        <translation>Open in Word</translation>
    </message>
    <message>
        <source>第{version}版只有 Word 稿</source>
        <translation>Version {version} is a Word file only</translation>
    </message>
    <message>
        <source>这一版没有转成 PDF。请打印 Word 稿，签署后扫描回来附卷。</source>
        <translation>This version was not made into a PDF. Please print the Word file, and scan it in once signed.</translation>
    </message>
</context>
<context>
    <name>PaperSetSection</name>
    <message>
        <source>按规定</source>
        <translation>By law</translation>
    </message>
    <message>
        <source>必须</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>按需</source>
        <translation>As needed</translation>
    </message>
    <message>
        <source>不用</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>新旧案件的卷内目录都按这里排列；已定稿的文书照原样保留。法律和司法部规定的文书“按规定”随案情自动判断，只能调整位置和名称。Alt+↑、Alt+↓ 移动，空格改必须、按需、不用，Enter 改名称。</source>
        <translation>The contents of all dossiers follow this list; papers already final stay as they are. Papers marked &quot;By law&quot; are judged from the case; only their place and name can be changed. Alt+↑ and Alt+↓ move a paper, Space changes required, as needed and not used, Enter changes the name.</translation>
    </message>
    <message>
        <source>卷宗文书目录</source>
        <translation>Papers of the dossier</translation>
    </message>
    <message>
        <source>目录由调解员、内勤和管理员维护，这里只供查看。</source>
        <translation>Mediators, clerks and administrators keep this list; you can only look at it here.</translation>
    </message>
    <message>
        <source>采用哪一套</source>
        <translation>Set to follow</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>上移</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>下移</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>必须/按需/不用</source>
        <translation>Required / as needed / not used</translation>
    </message>
    <message>
        <source>改名称</source>
        <translation>Change the name</translation>
    </message>
    <message>
        <source>这份文书按法律和司法部规定随案情判断，不能改成按需或不用</source>
        <translation>The law and the ministry decide about this paper as the case stands; it cannot be made optional or left out</translation>
    </message>
    <message>
        <source>已保存卷宗文书目录</source>
        <translation>The papers of the dossier were saved</translation>
    </message>
    <message>
        <source>卷内材料顺序</source>
        <translation>Order of the dossier</translation>
    </message>
    <message>
        <source>附件</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>司法部格式（司发通〔2010〕239号）</source>
        <translation>Ministry of Justice (Notice 239 of 2010)</translation>
    </message>
    <message>
        <source>省定十三项目录</source>
        <translation>Provincial list of thirteen</translation>
    </message>
</context>
<context>
    <name>PaperSets</name>
    <message>
        <source>没有“{code}”这套卷宗文书目录</source>
        <translation>There is no set of papers &quot;{code}&quot;</translation>
    </message>
    <message>
        <source>请在列出的几套里选择</source>
        <translation>Choose one of the sets listed</translation>
    </message>
</context>
<context>
    <name>PaperVersions</name>
    <message>
        <source>程序生成</source>
        <translation>By the program</translation>
    </message>
    <message>
        <source>Word 修改稿</source>
        <translation>Edited in Word</translation>
    </message>
    <message>
        <source>自备模板</source>
        <translation>Own template</translation>
    </message>
</context>
<context>
    <name>PaperWhich</name>
    <message>
        <source>{title}（{which}）</source>
        <translation>{title} ({which})</translation>
    </message>
    <message>
        <source>第{number}份</source>
        <translation>no. {number}</translation>
    </message>
    <message>
        <source>{word}，第{number}份</source>
        <translation>{word} no. {number}</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>“{where}”中的“{character}”（U+{code}）没有字形，请打印后手写补上</source>
        <translation>No font has &quot;{character}&quot; (U+{code}) in &quot;{where}&quot;; write it in by hand after printing</translation>
    </message>
    <message>
        <source>缺</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>草稿</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>已定稿</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>定稿后有改动</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>已签署归卷</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>已附</source>
        <translation>Attached</translation>
    </message>
    <message>
        <source>还没有要写进这份文书的内容</source>
        <translation>There is nothing to put into this paper yet</translation>
    </message>
    <message>
        <source>案件已作废</source>
        <translation>The case is void</translation>
    </message>
    <message>
        <source>案件还没有当事人</source>
        <translation>The case has no parties yet</translation>
    </message>
    <message>
        <source>结案归档后才能定稿，现在只能打印草稿</source>
        <translation>It becomes final after closing; for now only a draft can be printed</translation>
    </message>
    <message>
        <source>案件还没有办到这一步</source>
        <translation>The case has not come this far yet</translation>
    </message>
    <message>
        <source>定稿时案件正被别人修改</source>
        <translation>Somebody else changed the case while the paper was made final</translation>
    </message>
    <message>
        <source>请刷新后核对内容，再重新定稿</source>
        <translation>Refresh, check the content and make it final again</translation>
    </message>
    <message>
        <source>{title}还不能定稿：{reason}</source>
        <translation>{title} cannot be made final yet: {reason}</translation>
    </message>
    <message>
        <source>需要先看纸样的，可以打印草稿</source>
        <translation>To see it on paper first, print a draft</translation>
    </message>
    <message>
        <source>案件已结案，签过名的协议不再出新版本；确需更改的，请先恢复办理</source>
        <translation>The case is closed: its signed agreement gets no new version. If it must be changed, reopen the case first</translation>
    </message>
    <message>
        <source>化解方案还没有批准，现在只能打印草稿</source>
        <translation>The plan is not approved yet; only a draft can be printed</translation>
    </message>
    <message>
        <source>这一次延长的不是信访办理期限，不用延期办理告知书</source>
        <translation>This extension is not of the handling period of a petition; it needs no such notice</translation>
    </message>
    <message>
        <source>延期还没有批准</source>
        <translation>The extension is not approved yet</translation>
    </message>
    <message>
        <source>投诉请求</source>
        <translation>Request</translation>
    </message>
    <message>
        <source>事实和理由</source>
        <translation>Facts and reasons</translation>
    </message>
    <message>
        <source>处理意见</source>
        <translation>Written opinion</translation>
    </message>
    <message>
        <source>法律法规依据</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>还没有填写“{part}”</source>
        <translation>&quot;{part}&quot; is not filled in yet</translation>
    </message>
    <message>
        <source>还没有写明不予受理的理由</source>
        <translation>The reason for not accepting is not given yet</translation>
    </message>
    <message>
        <source>还没有写明发往哪个单位</source>
        <translation>The unit it goes to is not named yet</translation>
    </message>
    <message>
        <source>检举、控告的材料不能转给被检举、控告的人员或者单位（信访工作条例第三十条）</source>
        <translation>What accuses somebody must not be passed to the accused person or unit (Regulations on Petition Work, art. 30)</translation>
    </message>
    <message>
        <source>还没有登记化解日期或者办结日期</source>
        <translation>Neither the day of the settlement nor that of the end of the procedure is recorded yet</translation>
    </message>
    <message>
        <source>还没有登记化解日期和化解情况</source>
        <translation>The day and the manner of the settlement are not recorded yet</translation>
    </message>
    <message>
        <source>文书里有限制当事人起诉、复议、检举控告或反映问题的文字，须改掉才能定稿</source>
        <translation>The paper has words that restrict suing, review, reporting or petitioning; they must go before it is made final</translation>
    </message>
    <message>
        <source>各户合计与分配总额不符，差一分也不能定稿</source>
        <translation>The shares do not add up to the total; it is not made final while a single fen is off</translation>
    </message>
    <message>
        <source>检举、控告的事项依法处理，不用息访承诺书和停访息诉协议书</source>
        <translation>What accuses somebody is handled by law; no commitment and no settlement is signed on it</translation>
    </message>
    <message>
        <source>还没有写明可以向哪里提出</source>
        <translation>It does not say yet where the matter may be raised</translation>
    </message>
    <message>
        <source>文书里有限制当事人起诉、仲裁或反映问题的文字，须改掉才能定稿</source>
        <translation>The paper limits somebody&apos;s right to sue, to arbitrate or to petition; change that before it can be made final</translation>
    </message>
    <message>
        <source>案件还没有受理</source>
        <translation>The case has not been accepted yet</translation>
    </message>
    <message>
        <source>回避申请还没有决定</source>
        <translation>The request to withdraw has not been decided</translation>
    </message>
    <message>
        <source>还没有征得当事人同意，不能发邀请函（《人民调解法》第二十条）</source>
        <translation>The parties have not agreed yet; the invitation cannot go out (People&apos;s Mediation Law, art. 20)</translation>
    </message>
    <message>
        <source>只有书面调解协议才能申请司法确认</source>
        <translation>Only a written agreement can be confirmed by a court</translation>
    </message>
    <message>
        <source>协议还没有生效：当事人签名、调解员签名和盖章登记齐了才能申请</source>
        <translation>The agreement has no effect yet: record the signatures of all parties, the mediator and the seal first</translation>
    </message>
    <message>
        <source>协议{reason}，法院不受理司法确认（民事诉讼法司法解释第三百五十五条）</source>
        <translation>The agreement {reason}; no court takes it for confirmation (Interpretation of the Civil Procedure Law, art. 355)</translation>
    </message>
    <message>
        <source>当事人里有没有单位与这种申请书不符，请用另一种</source>
        <translation>This application does not fit the parties; use the one for persons only or with an organisation</translation>
    </message>
    <message>
        <source>这份文书的模板已经停用</source>
        <translation>The template of this paper has been retired</translation>
    </message>
    <message>
        <source>这一版只有 Word 稿，没有 PDF</source>
        <translation>This version is a Word file only; it has no PDF</translation>
    </message>
    <message>
        <source>请用 Word 打开后打印，签署后扫描附卷</source>
        <translation>Open it in Word and print it, and scan it for the dossier once it is signed</translation>
    </message>
    <message>
        <source>{first}、{second}</source>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>还没有填写：{gaps}</source>
        <translation>Not filled in: {gaps}</translation>
    </message>
    <message>
        <source>这份文书上有完整证件号码，这里不显示；打印或存出会有记录</source>
        <translation>Whole document numbers stand on this paper; it is not shown here. Printing and saving it are logged</translation>
    </message>
    <message>
        <source>字库里没有“{characters}”，印出来是方框，要手写</source>
        <translation>No font has &quot;{characters}&quot;: it prints as a box, write it by hand</translation>
    </message>
    <message>
        <source>{first}；{second}</source>
        <translation>{first}; {second}</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>文书</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>空白表格</source>
        <translation>Blank forms</translation>
    </message>
    <message>
        <source>换列表</source>
        <translation>Switch list</translation>
    </message>
    <message>
        <source>卷宗</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>打印队列</source>
        <translation>Print queue</translation>
    </message>
    <message>
        <source>扫描归卷</source>
        <translation>Scans</translation>
    </message>
</context>
<context>
    <name>Parties</name>
    <message>
        <source>没有找到这名当事人，可能已被移除</source>
        <translation>This party was not found and may have been removed</translation>
    </message>
    <message>
        <source>代理的只能是本案的申请人或被申请人</source>
        <translation>Only an applicant or respondent of this case can be represented</translation>
    </message>
    <message>
        <source>申请人和被申请人都至少要保留一名</source>
        <translation>At least one applicant and one respondent must stay</translation>
    </message>
    <message>
        <source>请先添加正确的当事人，再移除这一名</source>
        <translation>Add the right party first, then remove this one</translation>
    </message>
    <message>
        <source>协议已登记签名，不能增减当事人</source>
        <translation>The agreement has signatures; parties cannot be added or removed</translation>
    </message>
    <message>
        <source>请先撤销签名登记，改好后重新定稿签名</source>
        <translation>Undo the signatures first, then make it final and sign again</translation>
    </message>
    <message>
        <source>还有代理人代理{name}</source>
        <translation>An agent still acts for {name}</translation>
    </message>
    <message>
        <source>请先移除代理人，或改为代理别的当事人</source>
        <translation>Remove the agent first, or let them act for another party</translation>
    </message>
    <message>
        <source>{name}写在协议的约定事项里</source>
        <translation>{name} is named in the terms of the agreement</translation>
    </message>
    <message>
        <source>请先修改协议</source>
        <translation>Edit the agreement first</translation>
    </message>
    <message>
        <source>{name}未满18周岁，请添加法定代理人（监护人）</source>
        <translation>{name} is under 18; add the guardian</translation>
    </message>
    <message>
        <source>还没有写明{name}代理哪一方</source>
        <translation>Say which side {name} acts for</translation>
    </message>
    <message>
        <source>代理人{name}没有特别授权，不能代为和解、签协议</source>
        <translation>The agent {name} has no special authority and may not settle or sign</translation>
    </message>
    <message>
        <source>{name}既是申请人又是被申请人，请核对</source>
        <translation>{name} is both applicant and respondent; please check</translation>
    </message>
    <message>
        <source>集体信访的代表不超过{most}人（《信访工作条例》第二十条），其余的人请记入户名单</source>
        <translation>At most {most} speak for a group (Petition Regulations, art. 20); put the others on the list of households</translation>
    </message>
    <message>
        <source>{name}申请过调解员回避，不能移除</source>
        <translation>{name} asked a mediator to withdraw and cannot be removed</translation>
    </message>
    <message>
        <source>确需调整的，请修改他在本案的身份</source>
        <translation>Change his part in the case instead</translation>
    </message>
    <message>
        <source>{name}的身份证明还在附件里</source>
        <translation>The proof of identity of {name} is among the files</translation>
    </message>
    <message>
        <source>请先移除那份附件</source>
        <translation>Remove that file first</translation>
    </message>
    <message>
        <source>已经向{name}送达过文书，不能移除</source>
        <translation>Papers were handed out to {name}, who cannot be removed</translation>
    </message>
    <message>
        <source>{name}在屏幕上签过名，不能移除</source>
        <translation>{name} has signed on screen and cannot be removed</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>文书预览，共{count}页</source>
        <translation>Preview, {count} pages</translation>
    </message>
    <message>
        <source>文书预览，没有内容</source>
        <translation>Preview, empty</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>证件号码以{digits}开头</source>
        <translation>ID number begins {digits}</translation>
    </message>
    <message>
        <source>电话以{digits}开头</source>
        <translation>Telephone begins {digits}</translation>
    </message>
    <message>
        <source>拼音首字母{letters}</source>
        <translation>Pinyin initials {letters}</translation>
    </message>
    <message>
        <source>姓名相同</source>
        <translation>Same name</translation>
    </message>
    <message>
        <source>姓名以“{words}”开头</source>
        <translation>Name begins &quot;{words}&quot;</translation>
    </message>
    <message>
        <source>姓名里有“{words}”</source>
        <translation>Name contains &quot;{words}&quot;</translation>
    </message>
    <message>
        <source>请填写姓名或名称</source>
        <translation>Enter a name</translation>
    </message>
    <message>
        <source>出生日期应在1900年以后、今天以前</source>
        <translation>The date of birth must lie between 1900 and today</translation>
    </message>
    <message>
        <source>年龄应在0到{oldest}岁之间</source>
        <translation>The age must be between 0 and {oldest}</translation>
    </message>
    <message>
        <source>性别与身份证号不一致：号码显示为{sex}</source>
        <translation>The sex does not match the ID number, which says {sex}</translation>
    </message>
    <message>
        <source>出生日期与身份证号不一致：号码显示为{day}</source>
        <translation>The date of birth does not match the ID number, which says {day}</translation>
    </message>
    <message>
        <source>没有找到这个人</source>
        <translation>This person was not found</translation>
    </message>
    <message>
        <source>请重新查找，或作为新的人员填写</source>
        <translation>Search again, or enter them as a new person</translation>
    </message>
</context>
<context>
    <name>PeopleEditor</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>职务（选填）</source>
        <translation>Post (optional)</translation>
    </message>
    <message>
        <source>角色，可兼任</source>
        <translation>Roles, one or more</translation>
    </message>
    <message>
        <source>再加一人</source>
        <translation>Add another</translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message>
        <source>可能是以前来过的人</source>
        <translation>May have been here before</translation>
    </message>
    <message>
        <source>Alt+数字沿用此人资料，核对后再登记。</source>
        <translation>Alt+digit uses this person&apos;s details; check them before registering.</translation>
    </message>
    <message>
        <source>没有找到以前的记录</source>
        <translation>No earlier record</translation>
    </message>
    <message>
        <source>按新的当事人登记。</source>
        <translation>Registered as a new party.</translation>
    </message>
    <message>
        <source>以往的案件</source>
        <translation>Earlier cases</translation>
    </message>
    <message>
        <source>输入姓名、两个拼音首字母、证件号码或电话的开头，这里会列出此人以往的案件。</source>
        <translation>Type a name, two pinyin initials, or the beginning of an ID or phone number; the person&apos;s earlier cases are listed here.</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>添加人员</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>停用或恢复</source>
        <translation>Deactivate or restore</translation>
    </message>
    <message>
        <source>在岗</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Inactive</translation>
    </message>
</context>
<context>
    <name>Performance</name>
    <message>
        <source>协议还没有生效，不能登记履行</source>
        <translation>The agreement is not in force; performance cannot be recorded</translation>
    </message>
    <message>
        <source>请先登记各方签名和调委会盖章</source>
        <translation>First record every party&apos;s signature and the office&apos;s seal</translation>
    </message>
    <message>
        <source>这一条还是待核的草稿，不能登记履行</source>
        <translation>This term is still a draft to verify; performance cannot be recorded</translation>
    </message>
    <message>
        <source>请先核对并确认这一条</source>
        <translation>Check and confirm this term first</translation>
    </message>
    <message>
        <source>请填写已付金额</source>
        <translation>Enter the amount paid</translation>
    </message>
    <message>
        <source>这一期已经付清</source>
        <translation>This instalment is already paid in full</translation>
    </message>
    <message>
        <source>履行日期早于协议生效日期{day}，请核对</source>
        <translation>The performance is before the agreement took effect on {day}; please check</translation>
    </message>
    <message>
        <source>这一期共付{paid}，比约定多{more}，请核对</source>
        <translation>{paid} paid on this instalment, {more} more than agreed; please check</translation>
    </message>
    <message>
        <source>金额要大于零，也不能超过一万亿元</source>
        <translation>The amount must be above zero and at most one trillion yuan</translation>
    </message>
</context>
<context>
    <name>PersonButton</name>
    <message>
        <source>演示数据</source>
        <translation>Demonstration</translation>
    </message>
    <message>
        <source>换人办理：现在是{name}，{roles}</source>
        <translation>Switch user: now {name}, {roles}</translation>
    </message>
    <message>
        <source>换人办理（Ctrl+Shift+U）</source>
        <translation>Switch user (Ctrl+Shift+U)</translation>
    </message>
</context>
<context>
    <name>PersonLine</name>
    <message>
        <source>第{number}人姓名</source>
        <translation>Name of person {number}</translation>
    </message>
    <message>
        <source>第{number}人职务</source>
        <translation>Post of person {number}</translation>
    </message>
    <message>
        <source>第{number}人角色：{role}</source>
        <translation>Role of person {number}: {role}</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>“{name}”已经在名单里</source>
        <translation>&quot;{name}&quot; is already in the list</translation>
    </message>
    <message>
        <source>请直接使用它，或换一个名称</source>
        <translation>Use it, or choose another name</translation>
    </message>
    <message>
        <source>没有找到这个村（社区）</source>
        <translation>This village was not found</translation>
    </message>
    <message>
        <source>请填写名称</source>
        <translation>Enter a name</translation>
    </message>
    <message>
        <source>这个村（社区）已经有“{name}”</source>
        <translation>This village (community) already has &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>户数应在0到{most}之间</source>
        <translation>The number of households must be between 0 and {most}</translation>
    </message>
    <message>
        <source>每月走访户数不能多于总户数{households}户</source>
        <translation>The monthly visits cannot exceed the {households} households</translation>
    </message>
</context>
<context>
    <name>PlacesSection</name>
    <message>
        <source>村（社区）</source>
        <translation>Villages</translation>
    </message>
    <message>
        <source>添加村（社区）</source>
        <translation>Add village</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Inactive</translation>
    </message>
    <message>
        <source>没有划分网格</source>
        <translation>No grids</translation>
    </message>
    <message>
        <source>{count} 个网格</source>
        <translation>{count} grids</translation>
    </message>
    <message>
        <source>{count} 户</source>
        <translation>{count} households</translation>
    </message>
    <message>
        <source>每月走访 {count} 户</source>
        <translation>{count} visits a month</translation>
    </message>
</context>
<context>
    <name>PlanEditor</name>
    <message>
        <source>化解方案第{version}版</source>
        <translation>Resolution plan, version {version}</translation>
    </message>
    <message>
        <source>保存并送审</source>
        <translation>Save and submit</translation>
    </message>
    <message>
        <source>方案正在审批，审批后才能修改</source>
        <translation>The plan is being judged; it can be changed afterwards</translation>
    </message>
    <message>
        <source>按诉求定性，措施里必须有：{names}。</source>
        <translation>By the nature of the demands the measures must have: {names}.</translation>
    </message>
    <message>
        <source>退回意见：{text}</source>
        <translation>Sent back: {text}</translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message>
        <source>请写明这一步做什么</source>
        <translation>Write down what this step does</translation>
    </message>
    <message>
        <source>责任人不在岗，请另选</source>
        <translation>The responsible person is not active; choose another one</translation>
    </message>
    <message>
        <source>这一步已于{day}完成</source>
        <translation>This step was done on {day}</translation>
    </message>
    <message>
        <source>登记有误的，请先撤销完成并写明原因</source>
        <translation>If that is wrong, take the mark back first, with the reason</translation>
    </message>
    <message>
        <source>这一步还没有完成</source>
        <translation>This step is not done yet</translation>
    </message>
    <message>
        <source>可能刚被同事改动，请刷新后再看</source>
        <translation>A colleague may just have changed it; refresh and look again</translation>
    </message>
    <message>
        <source>方案还没有批准，或已被新版代替，不能登记完成</source>
        <translation>The plan is not approved, or replaced by a newer version; steps cannot be marked done</translation>
    </message>
    <message>
        <source>请在已批准的方案里登记</source>
        <translation>Mark the step in the approved plan</translation>
    </message>
    <message>
        <source>日期不能早于登记日期{day}</source>
        <translation>The date cannot be before the registration on {day}</translation>
    </message>
    <message>
        <source>佐证材料须是本案卷内的附件，请先添加到本案</source>
        <translation>A proof must be a file of this case; add it to the case first</translation>
    </message>
    <message>
        <source>这一版方案已经送审</source>
        <translation>This version is submitted already</translation>
    </message>
    <message>
        <source>退回修改的，请写明意见</source>
        <translation>Write down what is to be changed</translation>
    </message>
    <message>
        <source>方案已经批准，改动要写明原因，批准后代替原方案</source>
        <translation>The plan is approved; a change needs a reason and replaces it once approved</translation>
    </message>
    <message>
        <source>方案已经送审，审批前不能改</source>
        <translation>The plan is submitted and cannot be changed before the decision</translation>
    </message>
    <message>
        <source>确需修改的，请审核人先退回</source>
        <translation>If it must be changed, let it be sent back first</translation>
    </message>
    <message>
        <source>第{version}版方案已被新版代替，不能再改</source>
        <translation>Version {version} is replaced by a newer one and cannot be changed</translation>
    </message>
    <message>
        <source>第{version}版方案还没有批准</source>
        <translation>Version {version} is not approved yet</translation>
    </message>
    <message>
        <source>请在那一版上修改，或等审批有了结果</source>
        <translation>Change that version, or wait for the decision</translation>
    </message>
    <message>
        <source>已有更新的一版方案</source>
        <translation>There is a newer version</translation>
    </message>
    <message>
        <source>这一版方案不在审批中</source>
        <translation>This version is not being decided on</translation>
    </message>
    <message>
        <source>基本情况</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>调查核实情况</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>问题症结</source>
        <translation>Crux</translation>
    </message>
    <message>
        <source>方案的“{block}”还是空白，请在审批前补写</source>
        <translation>&quot;{block}&quot; of the plan is still blank; please fill it in before it is approved</translation>
    </message>
</context>
<context>
    <name>PrintJob</name>
    <message>
        <source>没有打印，文书没有标记</source>
        <translation>Not printed; the paper is unmarked</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>已放进打印队列：{title}</source>
        <translation>In the print queue: {title}</translation>
    </message>
    <message>
        <source>看队列</source>
        <translation>Show queue</translation>
    </message>
    <message>
        <source>正在送往打印机：{title}</source>
        <translation>Sending to the printer: {title}</translation>
    </message>
</context>
<context>
    <name>PrintList</name>
    <message>
        <source>打印队列，空格键选择</source>
        <translation>Print queue, Space chooses</translation>
    </message>
</context>
<context>
    <name>PrintOptionsDialog</name>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>按各份文书</source>
        <translation>As each paper needs</translation>
    </message>
    <message>
        <source>放进队列(&amp;Q)</source>
        <translation>Into the &amp;queue</translation>
    </message>
    <message>
        <source>放进打印队列</source>
        <translation>Into the print queue</translation>
    </message>
    <message>
        <source>系统打印窗口…</source>
        <translation>System dialog…</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>PrintQueue</name>
    <message>
        <source>要处理</source>
        <translation>Needs you</translation>
    </message>
    <message>
        <source>正在打印</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>{title} 第{version}版</source>
        <translation>{title}, version {version}</translation>
    </message>
    <message>
        <source>签名件</source>
        <translation>signed</translation>
    </message>
    <message>
        <source>副本</source>
        <translation>copy</translation>
    </message>
    <message>
        <source>每份{pages}页</source>
        <translation>{pages} p. each</translation>
    </message>
    <message>
        <source>默认打印机</source>
        <translation>default printer</translation>
    </message>
    <message>
        <source>等了{days}天</source>
        <translation>waiting {days} d</translation>
    </message>
    <message>
        <source>{name} {when} 放进队列</source>
        <translation>Queued by {name}, {when}</translation>
    </message>
    <message>
        <source>第{attempts}次送出</source>
        <translation>attempt {attempts}</translation>
    </message>
    <message>
        <source>{name}在{desk}送出</source>
        <translation>sent by {name} from {desk}</translation>
    </message>
    <message>
        <source>补打理由：{reason}</source>
        <translation>printed again: {reason}</translation>
    </message>
    <message>
        <source>由工作人员确认</source>
        <translation>confirmed by staff</translation>
    </message>
    <message>
        <source>选</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>今天办完的</source>
        <translation>Done today</translation>
    </message>
</context>
<context>
    <name>PrintQueueView</name>
    <message>
        <source>打印队列是空的</source>
        <translation>The print queue is empty</translation>
    </message>
    <message>
        <source>在案件里按 F9 打印时选“放进队列”，文书就在这里等着一起打。</source>
        <translation>Press F9 in a case and choose &quot;Into the queue&quot;: papers then wait here to be printed together.</translation>
    </message>
    <message>
        <source>已停止送出，没送的还在队列里</source>
        <translation>Stopped; what was not sent is still in the queue</translation>
    </message>
    <message>
        <source>打印队列里的 {count} 份</source>
        <translation>{count} papers of the queue</translation>
    </message>
    <message>
        <source>已送往打印机 {count} 份</source>
        <translation>{count} papers sent to the printer</translation>
    </message>
    <message>
        <source>，{count} 份没有送出，原因见列表</source>
        <translation>, {count} not sent, see the list</translation>
    </message>
    <message>
        <source>，{count} 份同事刚办过</source>
        <translation>, {count} just done by a colleague</translation>
    </message>
    <message>
        <source>这台电脑上没有能报告结果的打印机：F9 用系统的打印窗口打印，打完请您确认打出来没有。</source>
        <translation>No printer of this computer reports back: F9 uses the system&apos;s dialog, and you are asked whether paper came out.</translation>
    </message>
    <message>
        <source>待打印 {count} 份</source>
        <translation>{count} waiting</translation>
    </message>
    <message>
        <source>正在打印 {count} 份</source>
        <translation>{count} printing</translation>
    </message>
    <message>
        <source>没打成 {count} 份</source>
        <translation>{count} failed</translation>
    </message>
    <message>
        <source>待确认 {count} 份</source>
        <translation>{count} to confirm</translation>
    </message>
    <message>
        <source>打印选中的 {count} 份</source>
        <translation>Print the {count} chosen</translation>
    </message>
    <message>
        <source>全部打印（{count} 份）</source>
        <translation>Print all ({count})</translation>
    </message>
    <message>
        <source>全部打印</source>
        <translation>Print all</translation>
    </message>
    <message>
        <source>正在送出</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>没有等待打印的文书</source>
        <translation>Nothing waits to be printed</translation>
    </message>
    <message>
        <source>重打失败的 {count} 份</source>
        <translation>Print {count} failed again</translation>
    </message>
    <message>
        <source>重打失败的</source>
        <translation>Print the failed again</translation>
    </message>
    <message>
        <source>没有打印失败的文书</source>
        <translation>Nothing has failed</translation>
    </message>
</context>
<context>
    <name>PrintWatch</name>
    <message>
        <source>{title}：{what}</source>
        <translation>{title}: {what}</translation>
    </message>
    <message>
        <source>已打印 {title}</source>
        <translation>Printed {title}</translation>
    </message>
    <message>
        <source>已打印 {count} 份文书</source>
        <translation>{count} papers printed</translation>
    </message>
    <message>
        <source>看队列</source>
        <translation>Show queue</translation>
    </message>
</context>
<context>
    <name>PrintWords</name>
    <message>
        <source>自动选择</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>主纸盒</source>
        <translation>Main tray</translation>
    </message>
    <message>
        <source>手动进纸</source>
        <translation>Manual feed</translation>
    </message>
    <message>
        <source>多用途纸盒</source>
        <translation>Multi-purpose tray</translation>
    </message>
    <message>
        <source>上层纸盒</source>
        <translation>Upper tray</translation>
    </message>
    <message>
        <source>中层纸盒</source>
        <translation>Middle tray</translation>
    </message>
    <message>
        <source>下层纸盒</source>
        <translation>Lower tray</translation>
    </message>
    <message>
        <source>后进纸</source>
        <translation>Rear feed</translation>
    </message>
    <message>
        <source>信封盒</source>
        <translation>Envelope tray</translation>
    </message>
    <message>
        <source>大容量纸盒</source>
        <translation>Large-capacity tray</translation>
    </message>
    <message>
        <source>备用纸盒</source>
        <translation>Alternate tray</translation>
    </message>
    <message>
        <source>纸盒{number}</source>
        <translation>Tray {number}</translation>
    </message>
    <message>
        <source>双面</source>
        <translation>two-sided</translation>
    </message>
    <message>
        <source>单面</source>
        <translation>one-sided</translation>
    </message>
    <message>
        <source>{copies}份</source>
        <translation>{copies} ×</translation>
    </message>
</context>
<context>
    <name>PrintedQuestion</name>
    <message>
        <source>系统不知道纸有没有出来，请看一眼打印机。没有确认的不算已打印。</source>
        <translation>The system cannot tell whether paper came out. Please look at the printer; what is not confirmed does not count as printed.</translation>
    </message>
    <message>
        <source>打出来了吗？</source>
        <translation>Did it come out?</translation>
    </message>
    <message>
        <source>没打出来(&amp;N)</source>
        <translation>&amp;No</translation>
    </message>
    <message>
        <source>只有一部分(&amp;P)…</source>
        <translation>Only &amp;part…</translation>
    </message>
    <message>
        <source>打勾的打出来了</source>
        <translation>The ticked ones did</translation>
    </message>
    <message>
        <source>这次打印的文书</source>
        <translation>The papers printed just now</translation>
    </message>
    <message>
        <source>都打出来了</source>
        <translation>All of it did</translation>
    </message>
    <message>
        <source>打出来了</source>
        <translation>Yes, it did</translation>
    </message>
    <message>
        <source>以后再答</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>PrinterFields</name>
    <message>
        <source>不改</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>打印机</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>单双面</source>
        <translation>Sides</translation>
    </message>
    <message>
        <source>纸盒</source>
        <translation>Tray</translation>
    </message>
    <message>
        <source>{name}（现在找不到）</source>
        <translation>{name} (not there now)</translation>
    </message>
    <message>
        <source>系统默认打印机</source>
        <translation>System default printer</translation>
    </message>
    <message>
        <source>系统默认：{printer}</source>
        <translation>System default: {printer}</translation>
    </message>
    <message>
        <source>由打印机决定</source>
        <translation>Printer decides</translation>
    </message>
    <message>
        <source>{name}（这台没有）</source>
        <translation>{name} (not on this one)</translation>
    </message>
    <message>
        <source>这台打印机不能双面打印，请选单面</source>
        <translation>This printer cannot print on both sides; choose one-sided</translation>
    </message>
    <message>
        <source>单面</source>
        <translation>One-sided</translation>
    </message>
    <message>
        <source>双面（长边翻转）</source>
        <translation>Two-sided</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>打印没有完成，文书没有标记为已打印。</source>
        <translation>Printing was not completed; the paper is not marked as printed.</translation>
    </message>
    <message>
        <source>请检查打印机是否开机、有纸、已连接，再打印一次。</source>
        <translation>Check that the printer is on, has paper and is connected, then print again.</translation>
    </message>
    <message>
        <source>这一份是从另一台电脑送出去的，这里取消不了</source>
        <translation>This was sent from another computer and cannot be cancelled here</translation>
    </message>
    <message>
        <source>请在送出的那台电脑上取消</source>
        <translation>Cancel it on the computer it was sent from</translation>
    </message>
    <message>
        <source>这一版还没有打印过，谈不上补打</source>
        <translation>This version was never printed, so there is nothing to print again</translation>
    </message>
    <message>
        <source>请直接把它加入打印队列</source>
        <translation>Put it into the print queue</translation>
    </message>
    <message>
        <source>“{title}”第{version}版已经打印过</source>
        <translation>&quot;{title}&quot;, version {version}, was printed already</translation>
    </message>
    <message>
        <source>再要的，请用“补打副本”并写明原因</source>
        <translation>For more, print a duplicate and give the reason</translation>
    </message>
    <message>
        <source>案件已作废，文书不再打印</source>
        <translation>The case is void, its papers are not printed any more</translation>
    </message>
    <message>
        <source>如作废有误，请先撤销作废</source>
        <translation>If it was declared void by mistake, take that back first</translation>
    </message>
    <message>
        <source>“{title}”第{version}版只有 Word 稿，没有 PDF</source>
        <translation>&quot;{title}&quot;, version {version}, is a Word file only, without a PDF</translation>
    </message>
    <message>
        <source>请用 Word 打开后打印，签署后扫描附卷</source>
        <translation>Open it in Word and print it there, and attach a scan once it is signed</translation>
    </message>
    <message>
        <source>“{title}”第{version}版已经在打印队列里</source>
        <translation>&quot;{title}&quot;, version {version}, is in the print queue already</translation>
    </message>
    <message>
        <source>要改份数或打印机的，请在队列里改</source>
        <translation>Change copies or printer in the queue</translation>
    </message>
    <message>
        <source>这一版已有人签名，不能再打一份正本</source>
        <translation>Somebody has signed this version, there can be no second original</translation>
    </message>
    <message>
        <source>请补打副本</source>
        <translation>Print a duplicate</translation>
    </message>
    <message>
        <source>份数要在1到{most}之间</source>
        <translation>Copies are from 1 to {most}</translation>
    </message>
    <message>
        <source>{name}正在电脑“{host}”上送打印这一份</source>
        <translation>{name} is sending this to the printer on the computer &quot;{host}&quot;</translation>
    </message>
    <message>
        <source>这一份现在是“{state}”，不能这样办</source>
        <translation>This is &quot;{state}&quot; now, that cannot be done with it</translation>
    </message>
    <message>
        <source>请刷新后再看，可能同事刚办过</source>
        <translation>Refresh and look again, a colleague may just have dealt with it</translation>
    </message>
    <message>
        <source>打印服务没有应答。</source>
        <translation>The print service does not answer.</translation>
    </message>
    <message>
        <source>请检查打印服务是否在运行、网络是否连通，再试一次；队列里的都还在。</source>
        <translation>Check that the print service runs and the network works, and try again; everything is still in the queue.</translation>
    </message>
    <message>
        <source>有 {count} 份没有送到打印机</source>
        <translation>{count} papers did not reach the printer</translation>
    </message>
    <message>
        <source>看队列</source>
        <translation>Show queue</translation>
    </message>
    <message>
        <source>{done}；{names}只有 Word 稿，请在 Word 里打印</source>
        <translation>{done}; {names}: only as a Word file, please print from Word</translation>
    </message>
    <message>
        <source>请等它送完；那台电脑已经关了的，在那台电脑上再打开打印队列就会查清</source>
        <translation>Wait until it is sent; if that computer was shut down, opening the print queue on it again clears this up</translation>
    </message>
    <message>
        <source>这份签名版已经作废，不能再打印</source>
        <translation>This signed copy is void and is not printed any more</translation>
    </message>
    <message>
        <source>请重新生成签名版，或打印没有签名的定稿</source>
        <translation>Make the signed copy anew, or print the issued version without signatures</translation>
    </message>
    <message>
        <source>签名以后案件内容又有改动，这份签名版不能再打印</source>
        <translation>The case was changed after the signatures; this signed copy can no longer be printed</translation>
    </message>
    <message>
        <source>请定稿新的一版，重新签名以后再打印</source>
        <translation>Issue a new version, have it signed again, and print that</translation>
    </message>
</context>
<context>
    <name>PrintingSection</name>
    <message>
        <source>重新查找打印机</source>
        <translation>Look for printers again</translation>
    </message>
    <message>
        <source>这台电脑的打印机</source>
        <translation>Printer of this computer</translation>
    </message>
    <message>
        <source>案件里按 F9 和打印队列都先用这里的选择，打印时可以另选。只记在这台电脑上。</source>
        <translation>F9 in a case and the print queue start from these choices; another can be made when printing. Kept on this computer only.</translation>
    </message>
    <message>
        <source>没有找到能报告结果的打印系统：打印时用系统的打印窗口，打完请您确认打出来没有。</source>
        <translation>No print system that reports back was found: printing uses the system&apos;s dialog, and you are asked whether paper came out.</translation>
    </message>
    <message>
        <source>什么时候算“已打印”</source>
        <translation>When a paper counts as printed</translation>
    </message>
    <message>
        <source>关掉窗口不算，送出去也不算：打印系统说打完了才算；它说不清的，由看过打印机的人确认。缺纸、卡纸、关机都会写在打印队列里。</source>
        <translation>Not when a window was closed, nor when it was sent: only when the print system says it is done, or, where it cannot tell, when somebody who looked at the printer confirms it. No paper, a jam or a printer switched off is shown in the print queue.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>请写明做了什么</source>
        <translation>Write down what was done</translation>
    </message>
    <message>
        <source>日期不能早于登记日期</source>
        <translation>The date cannot be before the registration</translation>
    </message>
    <message>
        <source>这个单位没有承担本案</source>
        <translation>This unit has no part in the case</translation>
    </message>
</context>
<context>
    <name>ProofBand</name>
    <message>
        <source>没有新的证明材料</source>
        <translation>No new proof</translation>
    </message>
    <message>
        <source>添加证明材料…</source>
        <translation>Add proof…</translation>
    </message>
    <message>
        <source>不要了</source>
        <translation>Leave them out</translation>
    </message>
    <message>
        <source>选择证明材料</source>
        <translation>Choose proof</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>人民调解</source>
        <translation>Mediation</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>理由</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>请写明理由，它会记入案件的经过。</source>
        <translation>Give the reason; it goes into the case&apos;s timeline.</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>登记来访</source>
        <translation>Write a line</translation>
    </message>
    <message>
        <source>更正登记</source>
        <translation>Correct the line</translation>
    </message>
    <message>
        <source>已登记</source>
        <translation>Written down</translation>
    </message>
    <message>
        <source>答复来访人</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>答复已登记</source>
        <translation>Answer written down</translation>
    </message>
    <message>
        <source>已立件，请补齐其他内容</source>
        <translation>Made a case; please fill in the rest</translation>
    </message>
    <message>
        <source>登记立件</source>
        <translation>Make a case</translation>
    </message>
    <message>
        <source>立件</source>
        <translation>Make a case</translation>
    </message>
    <message>
        <source>所在文件夹是只读的，只能查看</source>
        <translation>The folder can only be read</translation>
    </message>
    <message>
        <source>没有这项权限，请联系管理员调整角色</source>
        <translation>Not permitted; ask the administrator for another role</translation>
    </message>
    <message>
        <source>值班已保存</source>
        <translation>Roster saved</translation>
    </message>
    <message>
        <source>添加接访</source>
        <translation>Add a reception</translation>
    </message>
    <message>
        <source>修改接访</source>
        <translation>Change a reception</translation>
    </message>
    <message>
        <source>取消这次接访</source>
        <translation>Call this reception off</translation>
    </message>
    <message>
        <source>排接访值班表</source>
        <translation>Make a reception roster</translation>
    </message>
    <message>
        <source>排出来看看</source>
        <translation>Show the roster</translation>
    </message>
    <message>
        <source>会议记录已保存</source>
        <translation>Minutes saved</translation>
    </message>
    <message>
        <source>会议记录</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>已写进正在起草的化解方案</source>
        <translation>Put into the plan being drafted</translation>
    </message>
    <message>
        <source>没有在起草的方案，已记为案件进展</source>
        <translation>No plan is being drafted; noted as progress of the case</translation>
    </message>
    <message>
        <source>转入化解方案</source>
        <translation>Carry into the plan</translation>
    </message>
    <message>
        <source>转入</source>
        <translation>Carry over</translation>
    </message>
    <message>
        <source>排查已登记</source>
        <translation>Sweep written down</translation>
    </message>
    <message>
        <source>登记排查</source>
        <translation>Write a sweep down</translation>
    </message>
    <message>
        <source>已并入案件</source>
        <translation>Put into the case</translation>
    </message>
    <message>
        <source>并入已有案件</source>
        <translation>Put into a known case</translation>
    </message>
    <message>
        <source>并入</source>
        <translation>Put in</translation>
    </message>
    <message>
        <source>查看完整电话</source>
        <translation>Show the number in full</translation>
    </message>
    <message>
        <source>{name} {phone}：查看的理由会记入操作记录。</source>
        <translation>{name} {phone}: the reason goes on record.</translation>
    </message>
    <message>
        <source>电话答复</source>
        <translation>Answer by telephone</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ReceptionPage</name>
    <message>
        <source>接访走访</source>
        <translation>Receptions</translation>
    </message>
    <message>
        <source>接访登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>值班安排</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>排查</source>
        <translation>Sweeps</translation>
    </message>
</context>
<context>
    <name>Receptions</name>
    <message>
        <source>请写明怎样答复的</source>
        <translation>Write down what was answered</translation>
    </message>
    <message>
        <source>答复日期不能早于来访日期{day}</source>
        <translation>The answer cannot be dated before the visit of {day}</translation>
    </message>
    <message>
        <source>这条登记已经立为{number}</source>
        <translation>This line has already become {number}</translation>
    </message>
    <message>
        <source>请打开那件办理</source>
        <translation>Open that case and go on there</translation>
    </message>
    <message>
        <source>请填写来访人姓名</source>
        <translation>Enter the visitor&apos;s name</translation>
    </message>
    <message>
        <source>请写明反映的事项</source>
        <translation>Write down what it is about</translation>
    </message>
    <message>
        <source>人数应在1到{most}之间</source>
        <translation>The number of people must be between 1 and {most}</translation>
    </message>
    <message>
        <source>当场答复的，请写明怎样答复的</source>
        <translation>Answered on the spot: write down what was answered</translation>
    </message>
    <message>
        <source>没有这个村（社区）</source>
        <translation>There is no such village (community)</translation>
    </message>
    <message>
        <source>网格不属于所选的村（社区）</source>
        <translation>The grid does not belong to the chosen village (community)</translation>
    </message>
    <message>
        <source>没有这次接访安排</source>
        <translation>There is no such reception on the roster</translation>
    </message>
    <message>
        <source>没有这位接待人</source>
        <translation>There is no such member of staff</translation>
    </message>
    <message>
        <source>这次接访已有来访登记，不能取消</source>
        <translation>Visitors were received on this day; it cannot be cancelled</translation>
    </message>
    <message>
        <source>请改为修改地点、时间或备注</source>
        <translation>Change its place, hours or note instead</translation>
    </message>
    <message>
        <source>选的人不在用，请另选</source>
        <translation>The person chosen is not active; choose somebody else</translation>
    </message>
    <message>
        <source>{day}已经安排了这位领导接访</source>
        <translation>This leader is already on the roster on {day}</translation>
    </message>
    <message>
        <source>请修改原来的安排，或另选一天</source>
        <translation>Change that line, or choose another day</translation>
    </message>
    <message>
        <source>{name}{day}不在岗，由{deputy}代管，请改派或另选一天</source>
        <translation>{name} is away on {day}, with {deputy} as deputy; assign somebody else or choose another day</translation>
    </message>
    <message>
        <source>{day}是休息日</source>
        <translation>{day} is a day of rest</translation>
    </message>
    <message>
        <source>请选择轮流接访的领导</source>
        <translation>Choose the leaders who take turns</translation>
    </message>
    <message>
        <source>止日不能早于起日，一次最多排一年</source>
        <translation>The last day must not be before the first, and at most one year is planned at once</translation>
    </message>
</context>
<context>
    <name>RecordsSection</name>
    <message>
        <source>核对操作记录</source>
        <translation>Check the records</translation>
    </message>
    <message>
        <source>登记、修改、签名、打印、查看证件号等每一步都记有时间和经办人，前后相扣。核对时从头重算一遍，任何一条被改动、删去或插入都会查出来。</source>
        <translation>Every step, from registering to printing and seeing an ID number, is on record with time and person, each entry bound to the one before. The check computes all of them anew and finds any that was changed, taken out or put in.</translation>
    </message>
    <message>
        <source>由管理员核对</source>
        <translation>The administrator checks them</translation>
    </message>
    <message>
        <source>正在核对…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>✓ {count} 条操作记录前后相符，没有发现改动。</source>
        <translation>✓ {count} entries fit together; nothing was changed.</translation>
    </message>
    <message>
        <source>第 {number} 条操作记录与前面的对不上，可能被改动过。</source>
        <translation>Entry {number} does not fit the ones before it; it may have been changed.</translation>
    </message>
    <message>
        <source>请保留现在的数据文件，不要继续登记，并与最近的备份比对。</source>
        <translation>Keep the present file, register nothing more, and compare it with the latest backup.</translation>
    </message>
</context>
<context>
    <name>Recusals</name>
    <message>
        <source>已有一份要他回避的申请在等决定</source>
        <translation>A request that he withdraw is waiting for a decision</translation>
    </message>
    <message>
        <source>这件纠纷的调解已有结果，不再办理回避</source>
        <translation>The mediation of this dispute has its outcome; nobody withdraws any more</translation>
    </message>
    <message>
        <source>申请日期早于登记日期{day}</source>
        <translation>The request is dated before the registration on {day}</translation>
    </message>
    <message>
        <source>他不是本案的调解员，不用回避</source>
        <translation>He does not mediate this case and need not withdraw</translation>
    </message>
    <message>
        <source>只有当事人和他们的代理人可以申请回避</source>
        <translation>Only parties and those who speak for them may ask</translation>
    </message>
    <message>
        <source>这份回避申请已经作出决定</source>
        <translation>This request has been decided on</translation>
    </message>
    <message>
        <source>被申请回避的人和本案调解员不能自己决定回避</source>
        <translation>Whoever is asked to withdraw, and the mediator of the case, cannot decide on it</translation>
    </message>
    <message>
        <source>接着调解的应当是在岗的调解员</source>
        <translation>Who goes on must be an active mediator</translation>
    </message>
    <message>
        <source>他正是要回避的人，请选另一位调解员</source>
        <translation>He is the one who withdraws; please choose another mediator</translation>
    </message>
    <message>
        <source>决定日期早于申请日期{day}</source>
        <translation>The decision is dated before the request of {day}</translation>
    </message>
</context>
<context>
    <name>Referrals</name>
    <message>
        <source>请填写移送给哪个单位</source>
        <translation>Please write to which unit the case is referred</translation>
    </message>
    <message>
        <source>移送日期早于登记日期{day}</source>
        <translation>The referral is dated before the registration on {day}</translation>
    </message>
    <message>
        <source>请写明对方的答复和日期</source>
        <translation>Please write their answer and its day</translation>
    </message>
    <message>
        <source>告知当事人的日期晚于移送日期</source>
        <translation>The parties were told after the day of referral</translation>
    </message>
</context>
<context>
    <name>RegisterPanel</name>
    <message>
        <source>没有来访登记</source>
        <translation>Nobody is on the register</translation>
    </message>
    <message>
        <source>来访、下访、入户、来电都在这里登记一条，能当场答复的当场答复，其余的一件一件有答复。</source>
        <translation>Whoever comes, is visited or calls gets a line here: answered on the spot where possible, every other one later.</translation>
    </message>
    <message>
        <source>来访登记</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>待答复</source>
        <translation>To be answered</translation>
    </message>
    <message>
        <source>没有选中登记</source>
        <translation>No line is chosen</translation>
    </message>
    <message>
        <source>登记来访</source>
        <translation>Write a line</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>打开案件</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>立件</source>
        <translation>Make a case</translation>
    </message>
    <message>
        <source>更正登记</source>
        <translation>Correct the line</translation>
    </message>
    <message>
        <source>没有打印的权限</source>
        <translation>No permission to print</translation>
    </message>
    <message>
        <source>打印登记表</source>
        <translation>Print the register</translation>
    </message>
    <message>
        <source>另存登记表</source>
        <translation>Save the register</translation>
    </message>
    <message>
        <source>立件由调解员、内勤或信访办负责人办理</source>
        <translation>Mediators, clerks or the office head make a case of it</translation>
    </message>
    <message>
        <source>接访走访登记 {month}</source>
        <translation>Register of receptions {month}</translation>
    </message>
    <message>
        <source>本月 {count} 件 {people} 人</source>
        <translation>{count} lines, {people} people this month</translation>
    </message>
    <message>
        <source>{words}，还有 {open} 件没有答复</source>
        <translation>{words}, {open} not answered yet</translation>
    </message>
    <message>
        <source>等{count}人</source>
        <translation> and others ({count})</translation>
    </message>
    <message>
        <source>第{ordinal}号</source>
        <translation>No. {ordinal}</translation>
    </message>
    <message>
        <source>当场答复</source>
        <translation>Answered on the spot</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>已立件</source>
        <translation>Made a case</translation>
    </message>
    <message>
        <source>并入已有案件</source>
        <translation>Put into a known case</translation>
    </message>
    <message>
        <source>没有选中未立件的登记</source>
        <translation>No line without a case is chosen</translation>
    </message>
    <message>
        <source>查看完整电话</source>
        <translation>Show the number in full</translation>
    </message>
    <message>
        <source>这条登记没有电话</source>
        <translation>This line has no telephone number</translation>
    </message>
    <message>
        <source>{more}（已立件 {cased} 件）</source>
        <translation>{more} ({cased} became cases)</translation>
    </message>
</context>
<context>
    <name>RegisteredView</name>
    <message>
        <source>已登记</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>接下来</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>已登记 {number}</source>
        <translation>Registered {number}</translation>
    </message>
</context>
<context>
    <name>ReprintDialog</name>
    <message>
        <source>补打</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>份数</source>
        <translation>Copies</translation>
    </message>
</context>
<context>
    <name>RevokeDialog</name>
    <message>
        <source>登记证书吊销</source>
        <translation>Note a certificate as revoked</translation>
    </message>
    <message>
        <source>{name}（{day}到期）登记后不能再签章；以前签的仍在，验证时会说明。</source>
        <translation>{name} (ends {day}) seals nothing any more once this is noted; what it sealed stays, and verifying says so.</translation>
    </message>
    <message>
        <source>哪天起</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>RiskSection</name>
    <message>
        <source>红色</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>橙色</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>黄色</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>蓝色</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>这些是本地的工作要求，不改变法定期限。红色须当日上报，走访间隔在“回访模板”里设置。</source>
        <translation>These are local rules and change no period of the law. Red is reported the same day; the gaps between visits are set in Visit templates.</translation>
    </message>
    <message>
        <source>评定后几天内化解</source>
        <translation>Days from grading to resolve it</translation>
    </message>
    <message>
        <source>每隔几天研判一次</source>
        <translation>Days between two studies</translation>
    </message>
    <message>
        <source>化解时限</source>
        <translation>Days to resolve</translation>
    </message>
    <message>
        <source>研判频次</source>
        <translation>How often it is studied</translation>
    </message>
</context>
<context>
    <name>Risks</name>
    <message>
        <source>本案现在不是红色，不用上报</source>
        <translation>The case is not red now; there is nothing to report</translation>
    </message>
    <message>
        <source>绿色表示已化解，本案还没有化解</source>
        <translation>Green means settled; this case is not settled yet</translation>
    </message>
    <message>
        <source>与测算的等级不同，或改变原来的等级，请写明原因</source>
        <translation>Another grade than computed, or a changed one, needs the reason</translation>
    </message>
    <message>
        <source>请写明向谁上报</source>
        <translation>Write down to whom it was reported</translation>
    </message>
    <message>
        <source>请写明已经采取的措施</source>
        <translation>Write down what has been done</translation>
    </message>
    <message>
        <source>上报时间应在评为红色当天以后、现在以前</source>
        <translation>The report is made on the day of the red grading or later, and not in the future</translation>
    </message>
</context>
<context>
    <name>RosterDialog</name>
    <message>
        <source>排出的值班表</source>
        <translation>Proposed roster</translation>
    </message>
    <message>
        <source>接访日</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>这段时间里没有这样的接访日，请换一段时间。</source>
        <translation>There is no such day in this time; choose another.</translation>
    </message>
    <message>
        <source>已排入 {count} 天，原有的安排没有改动</source>
        <translation>{count} days put on the roster; those there already stay as they are</translation>
    </message>
</context>
<context>
    <name>RosterPanel</name>
    <message>
        <source>这个月还没有安排接访</source>
        <translation>No receptions this month yet</translation>
    </message>
    <message>
        <source>按“每周五、领导轮流”排一张值班表，再逐天调整。</source>
        <translation>Have a roster made, Fridays with the leaders in turn, then change single days.</translation>
    </message>
    <message>
        <source>接访值班</source>
        <translation>Reception roster</translation>
    </message>
    <message>
        <source>没有选中接访日</source>
        <translation>No day is chosen</translation>
    </message>
    <message>
        <source>排值班表</source>
        <translation>Make a roster</translation>
    </message>
    <message>
        <source>添加一天</source>
        <translation>Add a day</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Call off</translation>
    </message>
    <message>
        <source>没有打印的权限</source>
        <translation>No permission to print</translation>
    </message>
    <message>
        <source>打印值班表</source>
        <translation>Print the roster</translation>
    </message>
    <message>
        <source>另存值班表</source>
        <translation>Save the roster</translation>
    </message>
    <message>
        <source>接访值班表 {month}</source>
        <translation>Reception roster {month}</translation>
    </message>
    <message>
        <source>{count} 次接访，已接待 {people} 件</source>
        <translation>{count} receptions, {people} lines</translation>
    </message>
    <message>
        <source>接待 {count} 件</source>
        <translation>{count} lines</translation>
    </message>
    <message>
        <source>不在岗，{name}代</source>
        <translation>Away, {name} stands in</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>联合接访</source>
        <translation>Joint</translation>
    </message>
</context>
<context>
    <name>RoutePanel</name>
    <message>
        <source>只看我的</source>
        <translation>Only mine</translation>
    </message>
    <message>
        <source>打印时带完整电话</source>
        <translation>Print full telephone numbers</translation>
    </message>
    <message>
        <source>走访路线</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>这一天没有要走访的</source>
        <translation>Nobody is to be visited on this day</translation>
    </message>
    <message>
        <source>换一天，或在月历里把走访安排到这一天。</source>
        <translation>Choose another day, or move a visit to it in the month.</translation>
    </message>
    <message>
        <source>打印路线单</source>
        <translation>Print the route sheet</translation>
    </message>
    <message>
        <source>另存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>打开案件</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>路线单上显示完整电话</source>
        <translation>Full telephone numbers on the route sheet</translation>
    </message>
    <message>
        <source>单上每个案件的当事人电话都不再遮住，这次查看会记入各案的经过。请妥善保管，用后收回。</source>
        <translation>The telephone numbers of every case stand there in full, and each case records that they were seen. Keep the sheet safe and collect it afterwards.</translation>
    </message>
    <message>
        <source>显示并继续</source>
        <translation>Show them and go on</translation>
    </message>
    <message>
        <source>走访路线单 {day}</source>
        <translation>Route sheet {day}</translation>
    </message>
    <message>
        <source>没有打印的权限</source>
        <translation>No permission to print</translation>
    </message>
    <message>
        <source>{day}，{count} 处</source>
        <translation>{day}, {count} stops</translation>
    </message>
    <message>
        <source>前一天</source>
        <translation>Previous day</translation>
    </message>
    <message>
        <source>后一天</source>
        <translation>Next day</translation>
    </message>
    <message>
        <source>全部村（社区）</source>
        <translation>All villages</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>金额最多写到分（两位小数）</source>
        <translation>An amount goes down to the fen (two decimals)</translation>
    </message>
    <message>
        <source>金额太大，请检查单位是不是写重了</source>
        <translation>The amount is too large; check whether the unit is written twice</translation>
    </message>
    <message>
        <source>金额要大于零</source>
        <translation>The amount must be above zero</translation>
    </message>
    <message>
        <source>请填写金额</source>
        <translation>Enter the amount</translation>
    </message>
    <message>
        <source>金额不能是负数</source>
        <translation>The amount cannot be negative</translation>
    </message>
    <message>
        <source>金额要写确切的数，不能写“{text}”</source>
        <translation>The amount must be exact; &quot;{text}&quot; will not do</translation>
    </message>
    <message>
        <source>“{text}”读不出金额，请写成 10000、1.2万 或 壹万元整 这样</source>
        <translation>&quot;{text}&quot; is not a readable amount; write 10000 or 12000.50</translation>
    </message>
    <message>
        <source>日期{day}晚于{latest}，不能填以后的日期</source>
        <translation>{day} is after {latest}; no later date can be entered</translation>
    </message>
    <message>
        <source>日期太早，不能早于{earliest}</source>
        <translation>The date is too early; the earliest is {earliest}</translation>
    </message>
    <message>
        <source>“{text}”读不出日期，请写成 2026-3-5 或 2026年3月5日 这样</source>
        <translation>&quot;{text}&quot; is not a readable date; write 2026-3-5</translation>
    </message>
    <message>
        <source>“{text}”不是日历上有的日子</source>
        <translation>&quot;{text}&quot; is not a day in the calendar</translation>
    </message>
    <message>
        <source>日</source>
        <translation>days</translation>
    </message>
    <message>
        <source>个工作日</source>
        <translation>working days</translation>
    </message>
    <message>
        <source>个月</source>
        <translation>months</translation>
    </message>
    <message>
        <source>{day}是休息日，顺延到下一个工作日（《民法典》第二百零三条）。</source>
        <translation>{day} is a day of rest, so the end moves to the next working day (Civil Code, art. 203). </translation>
    </message>
    <message>
        <source>其中有年份的放假安排尚未公布，届满日为暂计。</source>
        <translation>Holidays of a year in it are not announced yet; the end is provisional. </translation>
    </message>
    <message>
        <source>依据：{article}。</source>
        <translation>Basis: {article}.</translation>
    </message>
    <message>
        <source>调委会还没有盖章</source>
        <translation>no seal of the office yet</translation>
    </message>
    <message>
        <source>当事人还没有签名</source>
        <translation>no signature of the parties yet</translation>
    </message>
    <message>
        <source>调解员还没有签名</source>
        <translation>no signature of the mediator yet</translation>
    </message>
    <message>
        <source>{name}还没有签名</source>
        <translation>{name} has not signed</translation>
    </message>
    <message>
        <source>协议生效后才起算司法确认的期限。</source>
        <translation>The period for judicial confirmation runs once the agreement is in force.</translation>
    </message>
    <message>
        <source>口头协议要先补成书面协议，才能申请司法确认；期限至{end}。</source>
        <translation>The oral agreement must be put in writing before it can be confirmed; the period ends {end}.</translation>
    </message>
    <message>
        <source>今天（{end}）是共同申请司法确认的最后一天。</source>
        <translation>Today ({end}) is the last day to apply jointly for judicial confirmation.</translation>
    </message>
    <message>
        <source>申请司法确认的期限已于{end}届满。</source>
        <translation>The period for judicial confirmation ended {end}.</translation>
    </message>
    <message>
        <source>双方可在{end}前（含当日）共同向法院申请司法确认，还有{days}天。</source>
        <translation>The parties may apply jointly to the court for confirmation up to {end}, {days} days left.</translation>
    </message>
    <message>
        <source>请改正后再保存，已填写的内容都还在。</source>
        <translation>Correct it and save again; what you typed is still here.</translation>
    </message>
    <message>
        <source>有 {count} 处填写有误，第一处：{first}</source>
        <translation>Entries to correct: {count}. The first: {first}</translation>
    </message>
    <message>
        <source>电脑或网络出现故障，操作没有完成。</source>
        <translation>Something is wrong with the computer or network; nothing was done.</translation>
    </message>
    <message>
        <source>请稍后重试；仍不行时，请联系管理员。</source>
        <translation>Try again later; if it stays, ask the administrator.</translation>
    </message>
    <message>
        <source>磁盘空间已满，这次没有写入，原有数据没有改动。</source>
        <translation>The disk is full; nothing was written and the existing data is unchanged.</translation>
    </message>
    <message>
        <source>请清理磁盘或换一个磁盘后重试。</source>
        <translation>Free some space or use another disk, then try again.</translation>
    </message>
    <message>
        <source>所在文件夹或文件是只读的，无法保存。</source>
        <translation>The folder or file is read-only and cannot be saved to.</translation>
    </message>
    <message>
        <source>请检查文件夹的写入权限，或另选一个位置。</source>
        <translation>Check that you may write to the folder, or choose another place.</translation>
    </message>
    <message>
        <source>数据文件正被另一个程序使用。</source>
        <translation>The data file is in use by another program.</translation>
    </message>
    <message>
        <source>请关闭另一个窗口或程序后重试。</source>
        <translation>Close the other window or program and try again.</translation>
    </message>
    <message>
        <source>数据文件由更新版本的程序写成，本程序不能打开。</source>
        <translation>The data file was written by a newer version; this program cannot open it.</translation>
    </message>
    <message>
        <source>请先升级本程序；文件没有改动。</source>
        <translation>Update this program first; the file is unchanged.</translation>
    </message>
    <message>
        <source>电脑时间早于最近一条记录的时间。</source>
        <translation>The computer&apos;s time is earlier than the last entry.</translation>
    </message>
    <message>
        <source>请先校准电脑的日期和时间，再继续办理。</source>
        <translation>Set the computer&apos;s date and time before going on.</translation>
    </message>
    <message>
        <source>与数据库的连接中断，这次没有保存。</source>
        <translation>The connection to the database was lost; nothing was saved.</translation>
    </message>
    <message>
        <source>请检查网络后重试，已填写的内容都还在。</source>
        <translation>Check the network and try again; what you typed is still here.</translation>
    </message>
    <message>
        <source>数据文件已损坏，无法读取。</source>
        <translation>The data file is damaged and cannot be read.</translation>
    </message>
    <message>
        <source>请不要再写入，并从最近的备份恢复。</source>
        <translation>Do not write to it any more; restore the latest backup.</translation>
    </message>
    <message>
        <source>所选文件夹里没有调委会的数据。</source>
        <translation>The folder chosen holds no office.</translation>
    </message>
    <message>
        <source>请另选文件夹，或在这里新建一个调委会。</source>
        <translation>Choose another folder, or set up an office here.</translation>
    </message>
    <message>
        <source>“{text}”是表格把证件号码当成数字后的样子，后几位已丢失，请按证件重新填写</source>
        <translation>&quot;{text}&quot; is what a spreadsheet makes of an ID number; its last digits are lost. Copy the number from the document</translation>
    </message>
    <message>
        <source>身份证号码应为18位（前17位数字），现在是{count}位</source>
        <translation>An ID number has 18 characters (17 digits first); this has {count}</translation>
    </message>
    <message>
        <source>号码中的出生日期“{digits}”不是日历上有的日子</source>
        <translation>The date of birth &quot;{digits}&quot; in the number is not a day in the calendar</translation>
    </message>
    <message>
        <source>号码中的出生日期在今天以后</source>
        <translation>The date of birth in the number is after today</translation>
    </message>
    <message>
        <source>号码中的出生日期早于1900年</source>
        <translation>The date of birth in the number is before 1900</translation>
    </message>
    <message>
        <source>号码前两位“{area}”不是已知的省份</source>
        <translation>The first two digits &quot;{area}&quot; are no known province</translation>
    </message>
    <message>
        <source>前六位“{area}”不在现行区划中，可能是已撤销的区划</source>
        <translation>The first six digits &quot;{area}&quot; are no present area; it may have been abolished</translation>
    </message>
    <message>
        <source>身份证号码最后一位校验不符，请核对证件</source>
        <translation>The last character of the ID number does not check; compare the document</translation>
    </message>
    <message>
        <source>机关</source>
        <translation>State organ</translation>
    </message>
    <message>
        <source>事业单位</source>
        <translation>Public institution</translation>
    </message>
    <message>
        <source>社会团体</source>
        <translation>Social association</translation>
    </message>
    <message>
        <source>民办非企业单位</source>
        <translation>Private non-enterprise unit</translation>
    </message>
    <message>
        <source>基金会</source>
        <translation>Foundation</translation>
    </message>
    <message>
        <source>村民委员会</source>
        <translation>Village committee</translation>
    </message>
    <message>
        <source>居民委员会</source>
        <translation>Residents&apos; committee</translation>
    </message>
    <message>
        <source>企业</source>
        <translation>Enterprise</translation>
    </message>
    <message>
        <source>个体工商户</source>
        <translation>Individual business</translation>
    </message>
    <message>
        <source>农民专业合作社</source>
        <translation>Farmers&apos; cooperative</translation>
    </message>
    <message>
        <source>统一社会信用代码应为18位，现在是{count}位</source>
        <translation>A credit code has 18 characters; this has {count}</translation>
    </message>
    <message>
        <source>统一社会信用代码里不会有“{chars}”</source>
        <translation>A credit code never contains &quot;{chars}&quot;</translation>
    </message>
    <message>
        <source>统一社会信用代码最后一位校验不符，请核对证照</source>
        <translation>The last character of the credit code does not check; compare the certificate</translation>
    </message>
    <message>
        <source>请填写姓名或名称</source>
        <translation>Enter a name</translation>
    </message>
    <message>
        <source>“{name}”只有一个字，请核对</source>
        <translation>&quot;{name}&quot; is a single character; please check</translation>
    </message>
    <message>
        <source>姓名有{count}个字，请核对</source>
        <translation>The name has {count} characters; please check</translation>
    </message>
    <message>
        <source>“{name}”里有姓名中少见的字符“{odd}”，已照录，请核对</source>
        <translation>&quot;{name}&quot; holds characters rare in names, &quot;{odd}&quot;; kept as they are, please check</translation>
    </message>
    <message>
        <source>编号格式中的花括号不成对</source>
        <translation>The braces of the number pattern do not match</translation>
    </message>
    <message>
        <source>序号 {seq} 前后不能紧挨数字或年份</source>
        <translation>{seq} must not touch digits or the year</translation>
    </message>
    <message>
        <source>编号格式不能超过 {longest} 个字，也不能换行</source>
        <translation>A number pattern has at most {longest} characters and no line break</translation>
    </message>
    <message>
        <source>编号格式里不认识“{name}”，只能用 {allowed}</source>
        <translation>Unknown &quot;{name}&quot; in the number pattern; only {allowed} can be used</translation>
    </message>
    <message>
        <source>“{spec}”不能用；补零请写成 {example}</source>
        <translation>&quot;{spec}&quot; cannot be used; to pad with zeros write {example}</translation>
    </message>
    <message>
        <source>编号格式必须有且只有一个 {name}</source>
        <translation>The number pattern needs exactly one {name}</translation>
    </message>
    <message>
        <source>编号格式最多只能有一个 {name}</source>
        <translation>The number pattern can have only one {name}</translation>
    </message>
    <message>
        <source>编号里要用调委会简称，请先填写简称</source>
        <translation>The numbers use the office&apos;s short name; enter it first</translation>
    </message>
    <message>
        <source>未到期</source>
        <translation>Not due yet</translation>
    </message>
    <message>
        <source>部分履行</source>
        <translation>Partly performed</translation>
    </message>
    <message>
        <source>已履行</source>
        <translation>Performed</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>已付的比应付的多{amount}，请核对</source>
        <translation>{amount} more paid than due; please check</translation>
    </message>
    <message>
        <source>调解员</source>
        <translation>Mediator</translation>
    </message>
    <message>
        <source>领导</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>内勤</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>管理员</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>系统</source>
        <translation>System</translation>
    </message>
    <message>
        <source>查看案件</source>
        <translation>View cases</translation>
    </message>
    <message>
        <source>登记案件</source>
        <translation>Register cases</translation>
    </message>
    <message>
        <source>修改案件</source>
        <translation>Edit cases</translation>
    </message>
    <message>
        <source>调解与记录</source>
        <translation>Mediate and record</translation>
    </message>
    <message>
        <source>起草协议</source>
        <translation>Draft agreements</translation>
    </message>
    <message>
        <source>登记签名盖章</source>
        <translation>Record signatures</translation>
    </message>
    <message>
        <source>登记履行</source>
        <translation>Record performance</translation>
    </message>
    <message>
        <source>登记回访</source>
        <translation>Record visits</translation>
    </message>
    <message>
        <source>文书定稿</source>
        <translation>Make papers final</translation>
    </message>
    <message>
        <source>打印文书</source>
        <translation>Print papers</translation>
    </message>
    <message>
        <source>添加附件</source>
        <translation>Add attachments</translation>
    </message>
    <message>
        <source>结案归档</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>恢复办理</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>作废案件</source>
        <translation>Void cases</translation>
    </message>
    <message>
        <source>查看完整证件号码</source>
        <translation>View full ID numbers</translation>
    </message>
    <message>
        <source>设置调委会</source>
        <translation>Set up the office</translation>
    </message>
    <message>
        <source>管理人员</source>
        <translation>Manage people</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>固定电话“{number}”没有区号</source>
        <translation>The landline &quot;{number}&quot; has no area code</translation>
    </message>
    <message>
        <source>“{number}”不像电话号码，请核对</source>
        <translation>&quot;{number}&quot; does not look like a telephone number; please check</translation>
    </message>
    <message>
        <source>名单中的“{text}”不是姓名，未列为当事人。</source>
        <translation>&quot;{text}&quot; in the list is not a name; not entered as a party.</translation>
    </message>
    <message>
        <source>案情称{name}已死亡，当事人应为其近亲属，请核对。</source>
        <translation>The facts say {name} has died; the party should be a close relative, please check.</translation>
    </message>
    <message>
        <source>没有调解过程的记录，读不出协议。</source>
        <translation>There is no record of the mediation to read an agreement from.</translation>
    </message>
    <message>
        <source>记录写到达成协议为止，没有载明协议内容，因此没有生成协议书。</source>
        <translation>The record ends with an agreement being reached and does not state it; no agreement was made.</translation>
    </message>
    <message>
        <source>记录中有当事人没有同意调解员宣读的协议，因此没有生成协议书。</source>
        <translation>In the record a party did not consent to the agreement read out; no agreement was made.</translation>
    </message>
    <message>
        <source>记录所列的是事情经过，不是当事人约定的事项，因此没有生成协议书。</source>
        <translation>The record lists events, not what the parties agreed; no agreement was made.</translation>
    </message>
    <message>
        <source>记录所列的只有限制当事人权利的内容，不能写进协议，因此没有生成协议书。</source>
        <translation>What the record lists only restricts a party&apos;s rights and cannot go into an agreement; none was made.</translation>
    </message>
    <message>
        <source>记录载明调解没有达成一致。</source>
        <translation>The record says mediation reached no agreement.</translation>
    </message>
    <message>
        <source>记录中没有读出双方达成的约定，因此没有生成协议书。</source>
        <translation>No terms agreed by the parties were found in the record; no agreement was made.</translation>
    </message>
    <message>
        <source>是协议之后的补充说明，请核对后填入相应条款的履行时间</source>
        <translation>is a later addition to the agreement; check it and enter it as the time of performance of its term</translation>
    </message>
    <message>
        <source>说的是已经发生的事，不是约定事项，未列入协议</source>
        <translation>tells what has already happened; no term, left out of the agreement</translation>
    </message>
    <message>
        <source>说的是调解员或第三方的工作，不是当事人的约定，未列入协议</source>
        <translation>tells what the mediator or a third party does; no term between the parties, left out of the agreement</translation>
    </message>
    <message>
        <source>是当事人的表态，不是约定事项，未列入协议</source>
        <translation>is a party&apos;s attitude, no term, left out of the agreement</translation>
    </message>
    <message>
        <source>看不出由谁做什么，未列入协议</source>
        <translation>does not tell who does what; left out of the agreement</translation>
    </message>
    <message>
        <source>金额写得不确切，请核实后填写</source>
        <translation>The amount is not exact; verify and enter it</translation>
    </message>
    <message>
        <source>金额是每人或各自的，请按人分列</source>
        <translation>The amount is per person or each; list it by person</translation>
    </message>
    <message>
        <source>金额为句中各笔相加，请核对</source>
        <translation>The amount is the sum of those in the sentence; please check</translation>
    </message>
    <message>
        <source>回访应定在到期后3至7天</source>
        <translation>Visits should be planned 3 to 7 days after the due date</translation>
    </message>
    <message>
        <source>{label}到期后</source>
        <translation>after {label} is due</translation>
    </message>
    <message>
        <source>“{words}”涉及投诉、信访权利，请确认出于自愿，并告知今后仍可依法反映</source>
        <translation>&quot;{words}&quot; concerns complaints and petitions; make sure it is freely meant, and tell the party that lawful complaints stay open</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>受理</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>调查</source>
        <translation>Inquiry</translation>
    </message>
    <message>
        <source>调解</source>
        <translation>Mediation</translation>
    </message>
    <message>
        <source>达成协议</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>调解不成</source>
        <translation>Not agreed</translation>
    </message>
    <message>
        <source>终止</source>
        <translation>Terminated</translation>
    </message>
    <message>
        <source>履行</source>
        <translation>Performance</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>双方当事人还没有填齐</source>
        <translation>Both sides have not been entered yet</translation>
    </message>
    <message>
        <source>还没有指定或选择调解员</source>
        <translation>No mediator has been appointed or chosen yet</translation>
    </message>
    <message>
        <source>还没有开过调解会，没有调解记录</source>
        <translation>No session has been held; there is no mediation record</translation>
    </message>
    <message>
        <source>还没有开过调解会，也没有当事人明确拒绝调解</source>
        <translation>No session has been held and no party has clearly refused</translation>
    </message>
    <message>
        <source>协议内容还是空的，至少要有一条约定</source>
        <translation>The agreement is empty; it needs at least one term</translation>
    </message>
    <message>
        <source>还没有选择书面协议或口头协议</source>
        <translation>Written or oral agreement has not been chosen yet</translation>
    </message>
    <message>
        <source>协议尚未生效：当事人、调解员签名和调委会印章还没有齐</source>
        <translation>Agreement not in force: signatures of the parties and mediator and the office&apos;s seal are incomplete</translation>
    </message>
    <message>
        <source>协议已经生效，不能退回</source>
        <translation>The agreement is in force; there is no way back</translation>
    </message>
    <message>
        <source>有当事人明确拒绝调解</source>
        <translation>A party clearly refuses mediation</translation>
    </message>
    <message>
        <source>有调解会还没有调解记录</source>
        <translation>A session has no record yet</translation>
    </message>
    <message>
        <source>还没有记明已告知仲裁、行政、司法等其他途径</source>
        <translation>It is not noted yet that arbitration, administrative, court and other routes were told</translation>
    </message>
    <message>
        <source>卷内没有申请书或受理登记表</source>
        <translation>The dossier has neither application nor acceptance form</translation>
    </message>
    <message>
        <source>没有给当事人的书面通知</source>
        <translation>There is no written notice to the parties</translation>
    </message>
    <message>
        <source>没有附上签名盖章的协议书扫描件</source>
        <translation>The scan of the signed agreement is not attached</translation>
    </message>
    <message>
        <source>还有约定事项没有履行完</source>
        <translation>Some terms are not fully performed yet</translation>
    </message>
    <message>
        <source>还没有回访记录</source>
        <translation>There is no visit record yet</translation>
    </message>
    <message>
        <source>还有计划中的回访没有做</source>
        <translation>Planned visits are still to be made</translation>
    </message>
    <message>
        <source>终止调解</source>
        <translation>Terminate</translation>
    </message>
    <message>
        <source>重新调解</source>
        <translation>Mediate again</translation>
    </message>
    <message>
        <source>开始调解</source>
        <translation>Start mediation</translation>
    </message>
    <message>
        <source>转入回访</source>
        <translation>On to visits</translation>
    </message>
    <message>
        <source>转入履行</source>
        <translation>On to performance</translation>
    </message>
    <message>
        <source>开展调查</source>
        <translation>Make an inquiry</translation>
    </message>
    <message>
        <source>金额是按月或按年的，请填写期数和各期日期</source>
        <translation>The amount is per month or year; enter how many instalments and their dates</translation>
    </message>
    <message>
        <source>{yuan}元</source>
        <translation>{yuan} yuan</translation>
    </message>
    <message>
        <source>《人民调解法》第三十三条</source>
        <translation>People&apos;s Mediation Law, art. 33</translation>
    </message>
    <message>
        <source>《民事诉讼法》第二百五十条</source>
        <translation>Civil Procedure Law, art. 250</translation>
    </message>
    <message>
        <source>《信访工作条例》第二十二条</source>
        <translation>Regulations on Petitions, art. 22</translation>
    </message>
    <message>
        <source>《信访工作条例》第二十三条</source>
        <translation>Regulations on Petitions, art. 23</translation>
    </message>
    <message>
        <source>《信访工作条例》第三十四条</source>
        <translation>Regulations on Petitions, art. 34</translation>
    </message>
    <message>
        <source>《信访工作条例》第三十五条</source>
        <translation>Regulations on Petitions, art. 35</translation>
    </message>
    <message>
        <source>《信访工作条例》第三十六条</source>
        <translation>Regulations on Petitions, art. 36</translation>
    </message>
    <message>
        <source>办结案件</source>
        <translation>Close cases</translation>
    </message>
    <message>
        <source>天数应在1到{longest}之间</source>
        <translation>The days must be between 1 and {longest}</translation>
    </message>
    <message>
        <source>日期太晚，不能晚于{latest}</source>
        <translation>The date is too late; the latest is {latest}</translation>
    </message>
    <message>
        <source>主要领导</source>
        <translation>Chief</translation>
    </message>
    <message>
        <source>信访办负责人</source>
        <translation>Head of the petition office</translation>
    </message>
    <message>
        <source>办理信访和包案事项</source>
        <translation>Work on petition and owned cases</translation>
    </message>
    <message>
        <source>提出包案领导</source>
        <translation>Propose a lead</translation>
    </message>
    <message>
        <source>审核包案</source>
        <translation>Check a proposed lead</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>送达包案通知</source>
        <translation>Deliver a lead&apos;s assignment</translation>
    </message>
    <message>
        <source>包案</source>
        <translation>Lead cases</translation>
    </message>
    <message>
        <source>起草化解方案</source>
        <translation>Draft plans</translation>
    </message>
    <message>
        <source>对方案提意见</source>
        <translation>Give an opinion on plans</translation>
    </message>
    <message>
        <source>评定风险</source>
        <translation>Grade risk</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Supervise</translation>
    </message>
    <message>
        <source>登记接访走访</source>
        <translation>Record receptions and visits</translation>
    </message>
    <message>
        <source>安排接访和会议</source>
        <translation>Plan receptions and meetings</translation>
    </message>
    <message>
        <source>研判定性</source>
        <translation>Studied</translation>
    </message>
    <message>
        <source>包案审批</source>
        <translation>Assigning a lead</translation>
    </message>
    <message>
        <source>方案制定</source>
        <translation>Planning</translation>
    </message>
    <message>
        <source>化解中</source>
        <translation>Resolving</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Delivered</translation>
    </message>
    <message>
        <source>化解待核</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>已化解</source>
        <translation>Resolved</translation>
    </message>
    <message>
        <source>程序终结</source>
        <translation>Concluded</translation>
    </message>
    <message>
        <source>未化解稳控</source>
        <translation>Held stable</translation>
    </message>
    <message>
        <source>销号</source>
        <translation>Struck off</translation>
    </message>
    <message>
        <source>鉴定</source>
        <translation>Appraisal</translation>
    </message>
    <message>
        <source>评估</source>
        <translation>Valuation</translation>
    </message>
    <message>
        <source>专家咨询</source>
        <translation>Expert advice</translation>
    </message>
    <message>
        <source>听证</source>
        <translation>Hearing</translation>
    </message>
    <message>
        <source>转送、交办期限</source>
        <translation>Forwarding or assigning</translation>
    </message>
    <message>
        <source>受理告知期限</source>
        <translation>Notice of acceptance</translation>
    </message>
    <message>
        <source>提出异议期限</source>
        <translation>Objection to the transfer</translation>
    </message>
    <message>
        <source>办理期限</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>信访人请求复查期限</source>
        <translation>Asking for review</translation>
    </message>
    <message>
        <source>复查答复期限</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>信访人请求复核期限</source>
        <translation>Asking for recheck</translation>
    </message>
    <message>
        <source>复核意见期限</source>
        <translation>Recheck</translation>
    </message>
    <message>
        <source>交办办结期限</source>
        <translation>Report to the instructing unit</translation>
    </message>
    <message>
        <source>化解时限</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>内控时限</source>
        <translation>Internal target</translation>
    </message>
    <message>
        <source>风险化解时限</source>
        <translation>Resolution by risk</translation>
    </message>
    <message>
        <source>红色风险当日上报</source>
        <translation>Same-day report of red risk</translation>
    </message>
    <message>
        <source>责任单位反馈时限</source>
        <translation>Answer of the unit</translation>
    </message>
    <message>
        <source>调解期限</source>
        <translation>Mediation period</translation>
    </message>
    <message>
        <source>申请司法确认期限</source>
        <translation>Judicial confirmation</translation>
    </message>
    <message>
        <source>申请强制执行期限</source>
        <translation>Enforcement</translation>
    </message>
    <message>
        <source>{label}一次可延长1至{most}日{article}</source>
        <translation>{label} can be extended once by 1 to {most} days{article}</translation>
    </message>
    <message>
        <source>已批准延长{days}日，法律只允许延长一次{article}</source>
        <translation>Extended by {days} days already; the law allows it once{article}</translation>
    </message>
    <message>
        <source>{label}不能中止计算{article}</source>
        <translation>{label} cannot be paused{article}</translation>
    </message>
    <message>
        <source>调解期限只因鉴定、评估、专家咨询中止计算</source>
        <translation>A mediation is paused only for appraisal, valuation or expert advice</translation>
    </message>
    <message>
        <source>复核期限只有听证的时间不计入{article}</source>
        <translation>In a recheck only the time of a hearing is not counted{article}</translation>
    </message>
    <message>
        <source>内控时限只能早于法定期限（{end}），不能代替它</source>
        <translation>An internal target can only be earlier than the law&apos;s end ({end}), not replace it</translation>
    </message>
    <message>
        <source>内控时限不能早于今天</source>
        <translation>An internal target cannot be before today</translation>
    </message>
    <message>
        <source>{label}是法定期限，不能延长也不能缩短{article}</source>
        <translation>{label} is fixed by law and can be neither extended nor shortened{article}</translation>
    </message>
    <message>
        <source>交办期限由交办单位定，请向交办单位申请后修改</source>
        <translation>The instructing unit sets this day; ask it, then change the day</translation>
    </message>
    <message>
        <source>{label}不能延长，请在定它的地方修改</source>
        <translation>{label} cannot be extended; change it where it was set</translation>
    </message>
    <message>
        <source>（{article}）</source>
        <translation> ({article})</translation>
    </message>
    <message>
        <source>其中批准延长{days}{unit}。</source>
        <translation> Of these, {days} {unit} by an approved extension.</translation>
    </message>
    <message>
        <source>自{start}起，定于{end}前（含当日）完成。</source>
        <translation>From {start}, due by {end} (included).</translation>
    </message>
    <message>
        <source>其中批准延长{days}日。</source>
        <translation> Of these, {days} days by an approved extension.</translation>
    </message>
    <message>
        <source>{first}{second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>{label}（{subject}）</source>
        <translation>{label} ({subject})</translation>
    </message>
    <message>
        <source>自{first}起因{reason}中止计算，期限还会顺延。</source>
        <translation>Paused since {first} ({reason}); the end will move on.</translation>
    </message>
    <message>
        <source>{first}至{last}因{reason}不计入。</source>
        <translation>{first} to {last} not counted ({reason}).</translation>
    </message>
    <message>
        <source>信访人姓名（名称）、住址不清，无法告知，期限不起算。</source>
        <translation>Name or address of the petitioner is unclear, nobody can be told, so the period does not run.</translation>
    </message>
    <message>
        <source>期限已过，权利没有行使。</source>
        <translation>The time is over; the right was not used.</translation>
    </message>
    <message>
        <source>已于{day}办理，超过期限{days}天。</source>
        <translation>Done on {day}, {days} days late.</translation>
    </message>
    <message>
        <source>已于{day}办理。</source>
        <translation>Done on {day}.</translation>
    </message>
    <message>
        <source>自{start}起算（当日不计），{count}{unit}，至{end}届满。{moved}{skipped}{provisional}{article}</source>
        <translation>Counted from {start} (not included), {count} {unit}, ends on {end}. {moved}{skipped}{provisional}{article}</translation>
    </message>
    <message>
        <source>其中{count}天不计入：{days}。</source>
        <translation>Days not counted: {count} ({days}). </translation>
    </message>
    <message>
        <source>{days}等</source>
        <translation>{days} and more</translation>
    </message>
    <message>
        <source>{first}至{last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>{first}、{second}</source>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>请按“日期,安排,名称”三列整理，安排写“放假”或“上班”，每行一天；现有的日历没有改动。</source>
        <translation>Arrange it in three columns, date, 放假 (off) or 上班 (worked) and name, one day a line; the calendar is unchanged.</translation>
    </message>
    <message>
        <source>这不是放假安排文件</source>
        <translation>This is no file of holidays</translation>
    </message>
    <message>
        <source>文件是空的</source>
        <translation>The file is empty</translation>
    </message>
    <message>
        <source>{day}出现了两次</source>
        <translation>{day} stands twice</translation>
    </message>
    <message>
        <source>“{text}”不是日期</source>
        <translation>&quot;{text}&quot; is no date</translation>
    </message>
    <message>
        <source>第{number}行的“{text}”不是日期</source>
        <translation>Line {number}: &quot;{text}&quot; is no date</translation>
    </message>
    <message>
        <source>第{number}行的安排“{text}”认不出，请写“放假”或“上班”</source>
        <translation>Line {number}: &quot;{text}&quot; is neither 放假 (off) nor 上班 (worked)</translation>
    </message>
    <message>
        <source>文件的编码认不出，请另存为 UTF-8 的 CSV 文件再导入</source>
        <translation>The encoding is unknown; save the file as CSV in UTF-8 and import it again</translation>
    </message>
    <message>
        <source>文件名或标题写的是{said}年，里面的日期却是{year}年的</source>
        <translation>The file&apos;s name or title says {said}, but the days are of {year}</translation>
    </message>
    <message>
        <source>{day}出现了两次：同一天不能既放假又上班，也不能重复</source>
        <translation>{day} stands twice: a day cannot be both off and worked, nor repeated</translation>
    </message>
    <message>
        <source>{year}年不对</source>
        <translation>The year {year} is wrong</translation>
    </message>
    <message>
        <source>{day}不在{year}年：一个文件只放一年的安排</source>
        <translation>{day} is not in {year}: one file holds one year</translation>
    </message>
    <message>
        <source>{day}不是周六、周日，不能写成调休上班</source>
        <translation>{day} is no Saturday or Sunday and cannot be worked instead</translation>
    </message>
    <message>
        <source>文件里没有放假的日期</source>
        <translation>The file has no day off</translation>
    </message>
    <message>
        <source>没有可以分摊的份额：份额要大于零，金额不能是负数</source>
        <translation>Nothing to share by: shares are above zero and the amount is not negative</translation>
    </message>
    <message>
        <source>表头</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>标题、合计或填表栏</source>
        <translation>Title, total or form line</translation>
    </message>
    <message>
        <source>一张名单最多{most}户</source>
        <translation>A list has at most {most} households</translation>
    </message>
    <message>
        <source>比表头多出“{text}”，不知道是哪一栏</source>
        <translation>&quot;{text}&quot; goes beyond the header; its column is unknown</translation>
    </message>
    <message>
        <source>与第{line}行重复</source>
        <translation>The same as line {line}</translation>
    </message>
    <message>
        <source>与第{line}行同名，请确认不是同一户</source>
        <translation>Same name as line {line}; please make sure it is another household</translation>
    </message>
    <message>
        <source>有一栏超过{longest}个字</source>
        <translation>A column has more than {longest} characters</translation>
    </message>
    <message>
        <source>没有户主姓名</source>
        <translation>No name of the householder</translation>
    </message>
    <message>
        <source>姓名“{name}”里有数字</source>
        <translation>The name &quot;{name}&quot; has digits in it</translation>
    </message>
    <message>
        <source>“{name}”是几个人，请每户一行</source>
        <translation>&quot;{name}&quot; is several people; one household a line</translation>
    </message>
    <message>
        <source>身份证号“{text}”是{count}位，应为18位</source>
        <translation>The ID number &quot;{text}&quot; has {count} characters instead of 18</translation>
    </message>
    <message>
        <source>人口“{text}”不是1到{most}之间的数</source>
        <translation>&quot;{text}&quot; is no number of people between 1 and {most}</translation>
    </message>
    <message>
        <source>还没有经审批并签收的包案领导</source>
        <translation>No lead has been approved and has acknowledged</translation>
    </message>
    <message>
        <source>还没有责任单位</source>
        <translation>No responsible unit yet</translation>
    </message>
    <message>
        <source>还没有专班成员</source>
        <translation>No team member yet</translation>
    </message>
    <message>
        <source>化解方案还没有批准</source>
        <translation>The plan is not approved</translation>
    </message>
    <message>
        <source>化解方案里没有化解时限</source>
        <translation>The plan has no due date</translation>
    </message>
    <message>
        <source>还没有诉求定性</source>
        <translation>The demands are not judged</translation>
    </message>
    <message>
        <source>还没有提出包案领导</source>
        <translation>No lead is proposed</translation>
    </message>
    <message>
        <source>包案领导还没有批准并签收</source>
        <translation>The lead is not approved and acknowledged</translation>
    </message>
    <message>
        <source>处理意见书还没有送达，也没有生效的调解协议</source>
        <translation>No opinion is delivered and no agreement in effect</translation>
    </message>
    <message>
        <source>还没有记录化解日期</source>
        <translation>The day of settlement is not recorded</translation>
    </message>
    <message>
        <source>还没有记录化解方式</source>
        <translation>How it was settled is not recorded</translation>
    </message>
    <message>
        <source>还没有记录信访人态度</source>
        <translation>What the petitioner says is not recorded</translation>
    </message>
    <message>
        <source>信访人不接受，不能记为已化解</source>
        <translation>The petitioner refuses; it is not settled</translation>
    </message>
    <message>
        <source>还没有记录办结日期</source>
        <translation>The day of conclusion is not recorded</translation>
    </message>
    <message>
        <source>还没有稳控责任人或稳控单位</source>
        <translation>Nobody is charged with keeping it stable</translation>
    </message>
    <message>
        <source>未化解稳控的不能销号，要先化解或程序终结</source>
        <translation>What is only held stable is not struck off; settle or conclude it first</translation>
    </message>
    <message>
        <source>没有佐证材料：协议、收据、照片或签字原件</source>
        <translation>No proof: agreement, receipt, photo or signed original</translation>
    </message>
    <message>
        <source>包案领导还没有签字同意销号</source>
        <translation>The lead has not signed off</translation>
    </message>
    <message>
        <source>化解（办结）以后还没有回访结果</source>
        <translation>No visit with a result since it was settled or concluded</translation>
    </message>
    <message>
        <source>方案里还有步骤没有完成</source>
        <translation>Steps of the plan are open</translation>
    </message>
    <message>
        <source>还有督办单没有办结</source>
        <translation>A supervision slip is open</translation>
    </message>
    <message>
        <source>不予受理告知书还没有定稿</source>
        <translation>The notice of non-acceptance is not issued</translation>
    </message>
    <message>
        <source>认定已化解</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>转入回访期</source>
        <translation>On to visits</translation>
    </message>
    <message>
        <source>提请核实化解</source>
        <translation>Ask to check</translation>
    </message>
    <message>
        <source>继续化解</source>
        <translation>Go on resolving</translation>
    </message>
    <message>
        <source>反弹，恢复化解</source>
        <translation>Relapsed, resolve again</translation>
    </message>
    <message>
        <source>提请包案审批</source>
        <translation>Ask to approve the lead</translation>
    </message>
    <message>
        <source>制定方案</source>
        <translation>Draw up the plan</translation>
    </message>
    <message>
        <source>开始化解</source>
        <translation>Start resolving</translation>
    </message>
    <message>
        <source>送达协议或意见书</source>
        <translation>Agreement or opinion delivered</translation>
    </message>
    <message>
        <source>未化解，转稳控</source>
        <translation>Not settled, hold stable</translation>
    </message>
    <message>
        <source>这项包案不在等信访办审核</source>
        <translation>This assignment does not wait for the petition office</translation>
    </message>
    <message>
        <source>这项包案不在等主要领导审批，应先由信访办负责人同意</source>
        <translation>This assignment does not wait for a chief&apos;s approval; the petition office agrees first</translation>
    </message>
    <message>
        <source>这项包案已签收或已了结，不能再退回</source>
        <translation>This assignment is acknowledged or over and cannot be sent back</translation>
    </message>
    <message>
        <source>这项包案不在等送达，应先经主要领导审批</source>
        <translation>This assignment does not wait for delivery; a chief approves first</translation>
    </message>
    <message>
        <source>这项包案不在等签收，应先送达包案领导</source>
        <translation>This assignment cannot be acknowledged yet; it is delivered to the lead first</translation>
    </message>
    <message>
        <source>包案领导不能审批自己包案，应由另一位主要领导审批</source>
        <translation>A lead cannot approve his own assignment; the other chief approves</translation>
    </message>
    <message>
        <source>提出人不能审批自己提出的包案，应由另一位主要领导审批</source>
        <translation>Nobody approves what he proposed; the other chief approves</translation>
    </message>
    <message>
        <source>只有包案领导本人可以签收，代理人不能代签</source>
        <translation>Only the lead himself can acknowledge, no deputy can</translation>
    </message>
    <message>
        <source>代理人不能是本人</source>
        <translation>Nobody is his own deputy</translation>
    </message>
    <message>
        <source>这几天已经登记过外出，日期不能重叠</source>
        <translation>An absence is registered for these days already; days cannot overlap</translation>
    </message>
    <message>
        <source>代理人这几天自己也外出，请另选代理人</source>
        <translation>The deputy is away on these days himself; choose another one</translation>
    </message>
    <message>
        <source>本人这几天正在代理别人的职责，请先给对方改换代理人</source>
        <translation>The person deputises for somebody on these days; give that one another deputy first</translation>
    </message>
    <message>
        <source>解决问题</source>
        <translation>solving the problem</translation>
    </message>
    <message>
        <source>思想教育（解释疏导）</source>
        <translation>explaining</translation>
    </message>
    <message>
        <source>帮扶救助</source>
        <translation>help and relief</translation>
    </message>
    <message>
        <source>依法处理</source>
        <translation>handling by law</translation>
    </message>
    <message>
        <source>诉求合理</source>
        <translation>Reasonable demand</translation>
    </message>
    <message>
        <source>诉求部分合理</source>
        <translation>Partly reasonable demand</translation>
    </message>
    <message>
        <source>诉求无理</source>
        <translation>Unreasonable demand</translation>
    </message>
    <message>
        <source>生活困难</source>
        <translation>Hardship</translation>
    </message>
    <message>
        <source>行为违法</source>
        <translation>Unlawful conduct</translation>
    </message>
    <message>
        <source>方案还没有步骤，至少要有一步</source>
        <translation>The plan has no step yet; it needs at least one</translation>
    </message>
    <message>
        <source>请填写化解时限</source>
        <translation>Enter the time limit</translation>
    </message>
    <message>
        <source>化解时限{day}已经过了</source>
        <translation>The time limit {day} is over</translation>
    </message>
    <message>
        <source>步骤期限晚于化解时限{day}</source>
        <translation>The step is due after the time limit {day}</translation>
    </message>
    <message>
        <source>化解时限晚于包案时批准的期限{day}，延期须经主要领导同意</source>
        <translation>The time limit is later than {day}, approved with the lead; an extension needs a chief&apos;s approval</translation>
    </message>
    <message>
        <source>化解时限晚于法定办理期限{day}（信访工作条例第三十四条）</source>
        <translation>The time limit is later than the handling period of the law, {day} (Regulations on Petition Work, art. 34)</translation>
    </message>
    <message>
        <source>起草过方案的人不能审核、审批这份方案</source>
        <translation>Nobody judges a plan he wrote on</translation>
    </message>
    <message>
        <source>包案领导不能审批自己所包案件的方案，应由另一位领导审批</source>
        <translation>The lead does not approve the plan of his own case; another leader does</translation>
    </message>
    <message>
        <source>这一环节已经同意过，不用再提意见</source>
        <translation>This stage has agreed already</translation>
    </message>
    <message>
        <source>还没有信访办意见，请先由信访办负责人审核</source>
        <translation>The petition office has not given its opinion yet; it comes first</translation>
    </message>
    <message>
        <source>还没有分管领导意见，请先由分管领导审核</source>
        <translation>The leader in charge has not given an opinion yet; it comes first</translation>
    </message>
    <message>
        <source>还没有经批准的包案领导</source>
        <translation>No approved lead yet</translation>
    </message>
    <message>
        <source>还没有给诉求定性，措施无从对应</source>
        <translation>The demand is not classified yet, so the measures cannot be checked</translation>
    </message>
    <message>
        <source>{nature}的，方案应写明{measure}的措施</source>
        <translation>{nature}: the plan must say how it goes about {measure}</translation>
    </message>
    <message>
        <source>涉及人数</source>
        <translation>People involved</translation>
    </message>
    <message>
        <source>涉及金额</source>
        <translation>Money involved</translation>
    </message>
    <message>
        <source>肢体冲突次数</source>
        <translation>Fights</translation>
    </message>
    <message>
        <source>报警次数</source>
        <translation>Police calls</translation>
    </message>
    <message>
        <source>扬言采取极端行为</source>
        <translation>Threats of extreme acts</translation>
    </message>
    <message>
        <source>有家庭暴力</source>
        <translation>Domestic violence</translation>
    </message>
    <message>
        <source>当事人有精神障碍或酗酒</source>
        <translation>Mental disorder or heavy drinking</translation>
    </message>
    <message>
        <source>群体性，可能聚集</source>
        <translation>Group matter, people may gather</translation>
    </message>
    <message>
        <source>反复信访或复发次数</source>
        <translation>Times petitioned again or flared up</translation>
    </message>
    <message>
        <source>涉军或涉众</source>
        <translation>Veterans or many investors involved</translation>
    </message>
    <message>
        <source>有舆情</source>
        <translation>Public attention</translation>
    </message>
    <message>
        <source>正在重点时段</source>
        <translation>In a key period</translation>
    </message>
    <message>
        <source>没有这个问题</source>
        <translation>There is no such question</translation>
    </message>
    <message>
        <source>请填写0或更大的整数，或选择是否</source>
        <translation>Enter a whole number, 0 or more, or choose yes or no</translation>
    </message>
    <message>
        <source>天数</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>时间过半没有进展</source>
        <translation>Half the time gone, no progress</translation>
    </message>
    <message>
        <source>办理或化解时限已过这一比例，起算以来没有任何进展</source>
        <translation>This share of the time is gone and nothing was done since it began</translation>
    </message>
    <message>
        <source>已过时限的百分比</source>
        <translation>Percent of the time gone</translation>
    </message>
    <message>
        <source>单位退回未重新交办</source>
        <translation>Sent back, not routed on</translation>
    </message>
    <message>
        <source>责任单位退回后，超过这些天没有另行交办</source>
        <translation>A unit sent it back and it was not routed on for more than so many days</translation>
    </message>
    <message>
        <source>配合单位没有回音</source>
        <translation>Co-handler silent</translation>
    </message>
    <message>
        <source>交给配合单位后，满这些天没有反馈</source>
        <translation>A co-handling unit has not answered for so many days</translation>
    </message>
    <message>
        <source>长期没有走访回访</source>
        <translation>Long without a visit</translation>
    </message>
    <message>
        <source>超过这些天没有走访、约谈或回访</source>
        <translation>No visit or talk for more than so many days</translation>
    </message>
    <message>
        <source>包案后又信访</source>
        <translation>Petitioned again under a leader</translation>
    </message>
    <message>
        <source>包案领导签收以后，又有新的信访</source>
        <translation>A new petition after the leader acknowledged</translation>
    </message>
    <message>
        <source>红色风险</source>
        <translation>Red risk</translation>
    </message>
    <message>
        <source>评为红色风险；当日没有记录上报的再督办一次</source>
        <translation>Graded red; once more when no report is recorded the same day</translation>
    </message>
    <message>
        <source>期限已过</source>
        <translation>Deadline over</translation>
    </message>
    <message>
        <source>法定、交办或本地的期限已过，还没有办</source>
        <translation>A deadline of law, superior or office is over and not met</translation>
    </message>
    <message>
        <source>领导督办</source>
        <translation>By a leader</translation>
    </message>
    <message>
        <source>{event}后{days}天</source>
        <translation>{days} days after {event}</translation>
    </message>
    <message>
        <source>文件里一年有{count}天放假，不像是放假安排</source>
        <translation>The file has {count} days off in one year; it does not look like a holiday notice</translation>
    </message>
    <message>
        <source>“{words}”限制了当事人的法定权利，不能写进文书；可改为“双方就所列事项再无争议，依法申请仲裁、行政处理和起诉的权利不受影响”</source>
        <translation>&quot;{words}&quot; limits somebody&apos;s statutory rights and cannot stand on a paper; better: &quot;the parties have no further dispute over these matters; their rights to arbitration, administrative handling and action in court are not affected&quot;</translation>
    </message>
    <message>
        <source>调解期限由各方当事人同意延长，请用“调解延期”办理</source>
        <translation>The time of a mediation is its parties&apos; to extend; use &quot;Extend the mediation&quot;</translation>
    </message>
    <message>
        <source>其中经当事人同意延长{days}{unit}。</source>
        <translation> Extended with the parties&apos; consent by {days} {unit}.</translation>
    </message>
    <message>
        <source>涉及确认或者解除婚姻、亲子、收养等身份关系</source>
        <translation>concerns marriage, parentage or adoption as such</translation>
    </message>
    <message>
        <source>涉及物权或者知识产权的确权</source>
        <translation>establishes title to property or intellectual property</translation>
    </message>
    <message>
        <source>验证码只有数字和字母，请核对后再输</source>
        <translation>A code holds digits and letters only; check it and type it again</translation>
    </message>
    <message>
        <source>验证码有{length}位，输入了{typed}位</source>
        <translation>A code has {length} characters; {typed} were typed</translation>
    </message>
    <message>
        <source>验证码有一位不对，请对照纸上逐位核对</source>
        <translation>A character of the code is wrong; compare it with the paper one by one</translation>
    </message>
    <message>
        <source>目录里的文书与所选的一套对不上，请重新打开再改</source>
        <translation>The papers do not match the chosen set; open the list again</translation>
    </message>
    <message>
        <source>封面和卷内目录要在最前，封底要在最后</source>
        <translation>Cover and contents come first, the back cover last</translation>
    </message>
    <message>
        <source>法律和司法部规定的文书只能调整位置和名称，不能改成按需或不用</source>
        <translation>Papers of the law and the ministry can only be moved and renamed, not made optional or left out</translation>
    </message>
    <message>
        <source>名称最多{most}个字</source>
        <translation>A name has at most {most} characters</translation>
    </message>
    <message>
        <source>决定回避</source>
        <translation>Decide on recusals</translation>
    </message>
    <message>
        <source>管理文书模板和条款</source>
        <translation>Manage paper templates and clauses</translation>
    </message>
    <message>
        <source>同意回避的，请选由谁接着调解</source>
        <translation>Please choose who goes on mediating</translation>
    </message>
    <message>
        <source>当事人要求更换调解员的，应当同意（《人民调解工作若干规定》）</source>
        <translation>A party&apos;s wish for another mediator is granted (人民调解工作若干规定)</translation>
    </message>
    <message>
        <source>不同意回避的，请写明理由</source>
        <translation>Please write why it is refused</translation>
    </message>
    <message>
        <source>{mediator}与当事人{names}同姓，请核实有没有近亲属等利害关系</source>
        <translation>{mediator} bears the surname of {names}; please make sure they are not related</translation>
    </message>
    <message>
        <source>用证书签章</source>
        <translation>Seal by certificate</translation>
    </message>
    <message>
        <source>管理证书和印章图片</source>
        <translation>Manage certificates and seals</translation>
    </message>
    <message>
        <source>登记送达</source>
        <translation>Hand out papers</translation>
    </message>
    <message>
        <source>排除后它会自己接着打，不必再送一次</source>
        <translation>Once that is mended it goes on by itself and need not be sent again</translation>
    </message>
    <message>
        <source>排除后再点“重打失败的”</source>
        <translation>Mend that and print the failed ones again</translation>
    </message>
    <message>
        <source>请到打印机旁看一下，打出来了几份，再在这里确认</source>
        <translation>Look at the printer how many copies came out, and confirm it here</translation>
    </message>
    <message>
        <source>打印机缺纸</source>
        <translation>The printer is out of paper</translation>
    </message>
    <message>
        <source>打印机卡纸</source>
        <translation>Paper is jammed in the printer</translation>
    </message>
    <message>
        <source>打印机的盖子开着</source>
        <translation>The printer&apos;s cover is open</translation>
    </message>
    <message>
        <source>打印机没有墨粉或墨水</source>
        <translation>The printer is out of toner or ink</translation>
    </message>
    <message>
        <source>出纸盘满了</source>
        <translation>The output tray is full</translation>
    </message>
    <message>
        <source>打印机没有应答</source>
        <translation>The printer does not answer</translation>
    </message>
    <message>
        <source>请检查电源和连线；接通后它会自己接着打，不必再送一次</source>
        <translation>Check power and cables; once it is back it goes on by itself and need not be sent again</translation>
    </message>
    <message>
        <source>这台打印机已暂停</source>
        <translation>This printer is paused</translation>
    </message>
    <message>
        <source>请在系统的打印机设置里恢复它；恢复后会自己接着打，不必再送一次</source>
        <translation>Resume it in the system&apos;s printer settings; it then goes on by itself and need not be sent again</translation>
    </message>
    <message>
        <source>打印系统暂时扣住了这份文书</source>
        <translation>The print system holds this paper back</translation>
    </message>
    <message>
        <source>请在系统的打印任务里放行，或在这里取消</source>
        <translation>Release it among the system&apos;s print jobs, or cancel it here</translation>
    </message>
    <message>
        <source>打印机需要有人去看一下</source>
        <translation>Somebody has to look at the printer</translation>
    </message>
    <message>
        <source>正在取消，等打印系统答复</source>
        <translation>Being cancelled, waiting for the print system&apos;s word</translation>
    </message>
    <message>
        <source>已经进了打印机的几页可能还会出来</source>
        <translation>Pages that are in the printer already may still come out</translation>
    </message>
    <message>
        <source>打印服务没有应答，不知道打到哪里了</source>
        <translation>The print service does not answer, nobody knows how far it printed</translation>
    </message>
    <message>
        <source>打印服务恢复后会接着查；要是恢复不了，请看打印机出了几份，再在这里确认</source>
        <translation>It is asked again once it is back; if it does not come back, look how many copies came out and confirm it here</translation>
    </message>
    <message>
        <source>打印服务没有运行，什么也没有送出</source>
        <translation>The print service does not run, nothing was sent</translation>
    </message>
    <message>
        <source>没有设默认打印机，什么也没有送出</source>
        <translation>There is no default printer, nothing was sent</translation>
    </message>
    <message>
        <source>请选一台打印机，再点“重打失败的”</source>
        <translation>Choose a printer and print the failed ones again</translation>
    </message>
    <message>
        <source>系统里已经没有这台打印机</source>
        <translation>The system no longer has this printer</translation>
    </message>
    <message>
        <source>请另选一台打印机，再点“重打失败的”</source>
        <translation>Choose another printer and print the failed ones again</translation>
    </message>
    <message>
        <source>这台打印机现在不接收任务，什么也没有送出</source>
        <translation>This printer takes no jobs at present, nothing was sent</translation>
    </message>
    <message>
        <source>请在系统的打印机设置里改为接收任务，或另选一台，再点“重打失败的”</source>
        <translation>Let it accept jobs in the system&apos;s printer settings, or choose another one, and print the failed ones again</translation>
    </message>
    <message>
        <source>这台打印机不能双面打印，什么也没有送出</source>
        <translation>This printer cannot print on both sides, nothing was sent</translation>
    </message>
    <message>
        <source>请改为单面，或另选一台打印机，再点“重打失败的”</source>
        <translation>Print on one side, or choose another printer, and print the failed ones again</translation>
    </message>
    <message>
        <source>这台打印机没有所选的纸盒，什么也没有送出</source>
        <translation>This printer does not have the tray chosen, nothing was sent</translation>
    </message>
    <message>
        <source>请另选纸盒，再点“重打失败的”</source>
        <translation>Choose another tray and print the failed ones again</translation>
    </message>
    <message>
        <source>这台打印机一次打不了这么多份，什么也没有送出</source>
        <translation>This printer does not print so many copies at once, nothing was sent</translation>
    </message>
    <message>
        <source>请减少份数，再点“重打失败的”</source>
        <translation>Take fewer copies and print the failed ones again</translation>
    </message>
    <message>
        <source>打印系统不许这个用户使用这台打印机</source>
        <translation>The print system does not let this user use this printer</translation>
    </message>
    <message>
        <source>请管理员开通，或另选一台打印机，再点“重打失败的”</source>
        <translation>Ask the administrator to allow it, or choose another printer, and print the failed ones again</translation>
    </message>
    <message>
        <source>打印系统放不下这份文书，磁盘可能满了；没有送出</source>
        <translation>The print system has no room for this paper, its disk may be full; it was not sent</translation>
    </message>
    <message>
        <source>请清理磁盘或打印系统里积压的任务，再点“重打失败的”</source>
        <translation>Make room on the disk or clear old print jobs, and print the failed ones again</translation>
    </message>
    <message>
        <source>打印系统里排的任务太多，暂时不收</source>
        <translation>The print system has too many jobs and takes no more for now</translation>
    </message>
    <message>
        <source>这一份还在队列里等着，请等前面的打完再送</source>
        <translation>This still waits in the queue, send it once the others are printed</translation>
    </message>
    <message>
        <source>打印系统没有收这份文书</source>
        <translation>The print system did not take this paper</translation>
    </message>
    <message>
        <source>这一版只有 Word 稿，没有 PDF</source>
        <translation>This version is a Word file only, without a PDF</translation>
    </message>
    <message>
        <source>请用 Word 打开后打印，这里请取消</source>
        <translation>Open it in Word and print it there, and cancel it here</translation>
    </message>
    <message>
        <source>排队以后又出了新的一版，旧版没有送出</source>
        <translation>A newer version was issued meanwhile, the old one was not sent</translation>
    </message>
    <message>
        <source>请取消这一条，把新版加入队列；要旧版的，请补打副本</source>
        <translation>Cancel this and queue the new version; for the old one print a duplicate</translation>
    </message>
    <message>
        <source>案件已作废，文书没有送出</source>
        <translation>The case is void, its paper was not sent</translation>
    </message>
    <message>
        <source>请取消这一条</source>
        <translation>Cancel this</translation>
    </message>
    <message>
        <source>打印中途失败，打印系统放弃了这份文书</source>
        <translation>Printing failed, the print system gave this paper up</translation>
    </message>
    <message>
        <source>打印系统读不了这份文件</source>
        <translation>The print system cannot read this file</translation>
    </message>
    <message>
        <source>请另选一台打印机，再点“重打失败的”；仍不行时，请存为 PDF 打印</source>
        <translation>Choose another printer and print the failed ones again; if that does not help, save it as PDF and print that</translation>
    </message>
    <message>
        <source>打印中途停了，可能已出来几页</source>
        <translation>Printing stopped half-way, some pages may have come out</translation>
    </message>
    <message>
        <source>请收起已出来的几页，不要发出去；需要时再点“重打失败的”</source>
        <translation>Put away the pages that came out and do not hand them on; print the failed ones again where needed</translation>
    </message>
    <message>
        <source>在打印机上或打印系统里被人取消了</source>
        <translation>Somebody cancelled it at the printer or in the print system</translation>
    </message>
    <message>
        <source>仍要打的，再点“重打失败的”</source>
        <translation>If it is still wanted, print the failed ones again</translation>
    </message>
    <message>
        <source>经查看没有打出来</source>
        <translation>Somebody looked: it did not come out</translation>
    </message>
    <message>
        <source>打印系统说打完了，但中间有错</source>
        <translation>The print system says it is done, but there were errors</translation>
    </message>
    <message>
        <source>送往打印机时程序中断，不知道送到没有</source>
        <translation>The program was cut off while sending, nobody knows whether it arrived</translation>
    </message>
    <message>
        <source>打印系统已经没有这次打印的记录</source>
        <translation>The print system has no record of this job any more</translation>
    </message>
    <message>
        <source>这台打印机不报告结果</source>
        <translation>This printer does not tell how it ended</translation>
    </message>
    <message>
        <source>送打印的那台电脑不再答复</source>
        <translation>The computer that sent it no longer answers</translation>
    </message>
    <message>
        <source>待打印</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>正在送出</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>已送打印机</source>
        <translation>Sent to the printer</translation>
    </message>
    <message>
        <source>已打印</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>没有打成</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>待确认</source>
        <translation>To be confirmed</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>纸上签名、盖章或者按指印</source>
        <translation>Signature, seal or fingerprint on paper</translation>
    </message>
    <message>
        <source>打印后在纸上签署，是通常的做法，各类纠纷都适用。</source>
        <translation>Printed and signed on paper: the usual way, good for every kind of dispute.</translation>
    </message>
    <message>
        <source>书面调解协议自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效（人民调解法第二十九条）；签名、盖章、按指印有一样即可。</source>
        <translation>A written agreement takes effect on the day all parties have signed, sealed or fingerprinted it, the mediator has signed and the committee&apos;s seal is on it (People&apos;s Mediation Law, art. 29); signature, seal or fingerprint, any one will do.</translation>
    </message>
    <message>
        <source>当事人各执一份，人民调解委员会留存一份（人民调解法第二十九条）；签署后的原件扫描归卷，代替未签的打印件。</source>
        <translation>Each party keeps one copy and the committee one (People&apos;s Mediation Law, art. 29); the signed original is scanned into the dossier in place of the unsigned print.</translation>
    </message>
    <message>
        <source>屏幕手写签名</source>
        <translation>Handwriting on the screen</translation>
    </message>
    <message>
        <source>屏幕手写签名是图像证据，不是可靠的电子签名；通常还要打印出来在纸上签署。</source>
        <translation>Handwriting on the screen is image evidence, not a reliable electronic signature; usually the paper is printed and signed by hand as well.</translation>
    </message>
    <message>
        <source>可靠的电子签名要同时做到：制作数据专属于签名人、签署时只由签名人控制、签署后签名和内容的任何改动都能被发现（电子签名法第十三条）。屏幕上的笔迹和指印图像做不到前两项，只作为谁在什么时候看着哪一版签过的证据。</source>
        <translation>A reliable electronic signature needs all of these: its creation data belong to the signer alone, only the signer controls them when signing, and any later change of signature or content can be found (Electronic Signature Law, art. 13). Strokes and pictures of fingerprints do not meet the first two; they are evidence of who signed which version, and when.</translation>
    </message>
    <message>
        <source>涉及婚姻、收养、继承等人身关系的文书不适用（电子签名法第三条），只能在纸上签署。</source>
        <translation>Not for papers about marriage, adoption or inheritance (Electronic Signature Law, art. 3): these are signed on paper only.</translation>
    </message>
    <message>
        <source>单位证书签章</source>
        <translation>Seal by the office&apos;s certificate</translation>
    </message>
    <message>
        <source>用单位的数字证书签章，签后任何改动都能被发现；效力要看证书由谁签发、由谁保管。</source>
        <translation>Sealed with the office&apos;s digital certificate, so that any later change is found; what it is worth depends on who issued the certificate and who keeps it.</translation>
    </message>
    <message>
        <source>符合电子签名法第十三条条件的是可靠的电子签名，与手写签名或者盖章具有同等的法律效力（第十四条）；需要第三方认证的，由依法设立的电子认证服务提供者认证（第十六条）。</source>
        <translation>What meets art. 13 of the Electronic Signature Law is a reliable electronic signature with the same legal effect as a handwritten signature or a seal (art. 14); where a third party has to certify it, a lawfully established certification service does (art. 16).</translation>
    </message>
    <message>
        <source>证书签章代表本单位，不代替当事人和调解员签名。测试证书、自己制作的证书不能证明身份，只供试用。</source>
        <translation>The certificate speaks for the office and does not replace the signatures of parties and mediators. Test certificates and those made by oneself prove nobody&apos;s identity and are for trials only.</translation>
    </message>
    <message>
        <source>涉及婚姻、收养、继承等人身关系的文书不适用（电子签名法第三条），须加盖实物印章。</source>
        <translation>Not for papers about marriage, adoption or inheritance (Electronic Signature Law, art. 3): these need the real seal.</translation>
    </message>
    <message>
        <source>涉及婚姻、收养、继承等人身关系的文书，电子签名不适用（电子签名法第三条）</source>
        <translation>Electronic signatures are not for papers about marriage, adoption or inheritance (Electronic Signature Law, art. 3)</translation>
    </message>
    <message>
        <source>还没有签名</source>
        <translation>Nothing is signed yet</translation>
    </message>
    <message>
        <source>笔迹有{count}个点，超过{most}个，不像是签名，请清除后重新签</source>
        <translation>The handwriting has {count} points, more than {most}: this is hardly a signature. Clear it and sign again</translation>
    </message>
    <message>
        <source>笔迹数据不对（坐标或时间超出手写板），请清除后重新签</source>
        <translation>The handwriting has places or times no pad gives; clear it and sign again</translation>
    </message>
    <message>
        <source>只有一个点或很短的一划，不能算签名，请写清姓名</source>
        <translation>A dot or a short scratch is no signature; please write the name</translation>
    </message>
    <message>
        <source>这一份还在队列里等着，请在打印服务恢复后再送</source>
        <translation>This still waits in the queue, send it once the print service is back</translation>
    </message>
    <message>
        <source>排队以后这份签名版作废了，没有送出</source>
        <translation>The signed copy was voided meanwhile, it was not sent</translation>
    </message>
    <message>
        <source>请取消这一条；需要时重新生成签名版，再加入队列</source>
        <translation>Cancel this; where needed, make the signed copy anew and queue it</translation>
    </message>
    <message>
        <source>当事人可以约定使用或者不使用电子签名（电子签名法第三条），也可以选择使用符合其约定的可靠条件的电子签名（第十三条）。本单位设定认可屏幕签名、且各方事先都同意的，才登记为已签；是否有效依法律认定，有争议的由法院认定。</source>
        <translation>Parties may agree to use electronic signatures or not (Electronic Signature Law, art. 3), and may choose ones that meet conditions of reliability agreed between them (art. 13). Only where this office lets them count and every party agreed beforehand are they recorded as signed; whether one is good the law says, and a court in a dispute.</translation>
    </message>
    <message>
        <source>签名以后案件内容又有改动，这份签名版没有送出</source>
        <translation>The case was changed after the signatures; this signed copy was not sent</translation>
    </message>
    <message>
        <source>请取消这一条；定稿新的一版、重新签名以后再打印</source>
        <translation>Cancel this order; issue a new version and have it signed again before printing</translation>
    </message>
    <message>
        <source>这一版另外打印过，或另有一条在队列里，这一条没有送出</source>
        <translation>This version was printed by another order, or another one waits in the queue; this one was not sent</translation>
    </message>
    <message>
        <source>请取消这一条；还要的，请补打副本</source>
        <translation>Cancel this order; if more are needed, print a duplicate</translation>
    </message>
    <message>
        <source>排队以后这一版已有人签名，不能再打一份正本，没有送出</source>
        <translation>This version was signed while it waited; another original cannot be printed, and it was not sent</translation>
    </message>
    <message>
        <source>文书文件与登记的 SHA-256 不符，被改动过或已损坏，没有送出</source>
        <translation>The file of the paper does not match its recorded SHA-256: it was altered or damaged; nothing was sent</translation>
    </message>
    <message>
        <source>请取消这一条；从备份恢复，或定稿新的一版，再加入队列</source>
        <translation>Cancel this one; restore from a backup or issue a new version, then queue that</translation>
    </message>
</context>
<context>
    <name>ScanDesk</name>
    <message>
        <source>缺第{pages}页</source>
        <translation>page {pages} missing</translation>
    </message>
    <message>
        <source>{title}（第{version}版）</source>
        <translation>{title} (version {version})</translation>
    </message>
    <message>
        <source>已有签署原件</source>
        <translation>signed original there</translation>
    </message>
    <message>
        <source>{total}页</source>
        <translation>{total} p.</translation>
    </message>
    <message>
        <source>缺第{page}页</source>
        <translation>p. {page} missing</translation>
    </message>
    <message>
        <source>原第{page}页</source>
        <translation>p. {page} of file</translation>
    </message>
    <message>
        <source>第{page}页</source>
        <translation>p. {page}</translation>
    </message>
    <message>
        <source>{page}·已归</source>
        <translation>{page} · filed</translation>
    </message>
    <message>
        <source>{page}·先到</source>
        <translation>{page} · first</translation>
    </message>
    <message>
        <source>{page}·后到</source>
        <translation>{page} · later</translation>
    </message>
    <message>
        <source>这一页还没有扫描</source>
        <translation>This page has not been scanned yet</translation>
    </message>
    <message>
        <source>{name} 第{page}页</source>
        <translation>{name}, page {page}</translation>
    </message>
    <message>
        <source>由人指定，没有读到验证码</source>
        <translation>Assigned by hand; no code was read</translation>
    </message>
    <message>
        <source>正在收第 {done} / {total} 个文件：{name}</source>
        <translation>Taking in file {done} of {total}: {name}</translation>
    </message>
    <message>
        <source>（第 {page} / {pages} 页）</source>
        <translation> (page {page} of {pages})</translation>
    </message>
    <message>
        <source>可以归卷</source>
        <translation>Ready to file</translation>
    </message>
    <message>
        <source>还不能归卷</source>
        <translation>Not ready to file</translation>
    </message>
    <message>
        <source>不知道是哪份文书的页</source>
        <translation>Pages of unknown papers</translation>
    </message>
    <message>
        <source>没有收进的文件</source>
        <translation>Files not taken in</translation>
    </message>
    <message>
        <source>已搁置</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>第{pages}页有两张</source>
        <translation>page {pages} twice</translation>
    </message>
    <message>
        <source>是第{version}版，现行第{newest}版</source>
        <translation>version {version}; version {newest} is in force</translation>
    </message>
    <message>
        <source>{total}页都在</source>
        <translation>All {total} pages are there</translation>
    </message>
    <message>
        <source>案件已作废</source>
        <translation>case void</translation>
    </message>
    <message>
        <source>缺{count}页</source>
        <translation>{count} missing</translation>
    </message>
    <message>
        <source>有重复</source>
        <translation>doubled</translation>
    </message>
    <message>
        <source>旧版</source>
        <translation>old version</translation>
    </message>
    <message>
        <source>{total}页齐</source>
        <translation>{total} p. complete</translation>
    </message>
    <message>
        <source>别处</source>
        <translation>elsewhere</translation>
    </message>
</context>
<context>
    <name>ScanDialog</name>
    <message>
        <source>扫描</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>扫进来的页按纸上的验证码自动归到各自的文书。</source>
        <translation>Scanned pages go to their papers by the code printed on them.</translation>
    </message>
    <message>
        <source>正在停下扫描仪…</source>
        <translation>Stopping the scanner…</translation>
    </message>
    <message>
        <source>正在扫第 {page} 页</source>
        <translation>Scanning page {page}</translation>
    </message>
    <message>
        <source>扫描 {when} 第{page}页</source>
        <translation>Scan {when} page {page}</translation>
    </message>
    <message>
        <source>第 {page} 页扫好了。放上下一页按 Enter，扫完了按 Esc。</source>
        <translation>Page {page} is scanned. Lay the next one and press Enter; press Esc when done.</translation>
    </message>
    <message>
        <source>扫下一页</source>
        <translation>Scan next page</translation>
    </message>
    <message>
        <source>扫完了</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已扫好的 {count} 页都收进来了。</source>
        <translation> The {count} pages scanned so far were taken in.</translation>
    </message>
    <message>
        <source>接着扫</source>
        <translation>Scan on</translation>
    </message>
    <message>
        <source>扫描仪正在预热…</source>
        <translation>The scanner is warming up…</translation>
    </message>
    <message>
        <source>正在查找…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>查找扫描仪</source>
        <translation>Look for scanners</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>请打开扫描仪、接好线再查找；也可以用扫描仪自带的程序扫描，再选择文件。</source>
        <translation>Switch the scanner on, connect it and look again; or scan with its own program and choose the files.</translation>
    </message>
    <message>
        <source>没有找到扫描仪</source>
        <translation>No scanner was found</translation>
    </message>
    <message>
        <source>这台电脑上没有扫描程序（SANE 的 scanimage）</source>
        <translation>This computer has no scanning program (scanimage of SANE)</translation>
    </message>
    <message>
        <source>请用扫描仪自带的程序扫描，再按 Ctrl+O 选择文件、把文件拖进来，或在设置里监视扫描文件夹。</source>
        <translation>Scan with the scanner&apos;s own program, then choose the files with Ctrl+O, drop them here, or let a folder be watched in the settings.</translation>
    </message>
    <message>
        <source>扫描进度</source>
        <translation>Progress of scanning</translation>
    </message>
    <message>
        <source>把指印或者印章扫成图片，只用在这个签名上；纸上其余的空白会自动裁掉。</source>
        <translation>The fingerprint or seal is scanned as a picture for this signature only; blank paper around it is cut off.</translation>
    </message>
</context>
<context>
    <name>ScanPages</name>
    <message>
        <source>{first}—{last}</source>
        <translation>{first}–{last}</translation>
    </message>
    <message>
        <source>{first}、{second}</source>
        <translation>{first}, {second}</translation>
    </message>
    <message>
        <source>{page}</source>
        <translation>{page}</translation>
    </message>
</context>
<context>
    <name>ScanPanel</name>
    <message>
        <source>左转</source>
        <translation>Turn left</translation>
    </message>
    <message>
        <source>右转</source>
        <translation>Turn right</translation>
    </message>
    <message>
        <source>用这一张</source>
        <translation>Use this one</translation>
    </message>
    <message>
        <source>指定…</source>
        <translation>Assign…</translation>
    </message>
    <message>
        <source>搁置…</source>
        <translation>Set aside…</translation>
    </message>
    <message>
        <source>取回</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>{state}，按 Enter 归卷。</source>
        <translation>{state}; press Enter to file.</translation>
    </message>
    <message>
        <source>已搁置：{reason}</source>
        <translation>Set aside: {reason}</translation>
    </message>
    <message>
        <source>按 Enter 取回。</source>
        <translation>Press Enter to take it back.</translation>
    </message>
    <message>
        <source>按 Enter 输入验证码，或选案件和文书；扫倒了的先转正。不要的按 Del 搁置。</source>
        <translation>Press Enter to type the code or choose case and paper; turn it upright first. Del sets it aside.</translation>
    </message>
    <message>
        <source>按前后页推测是第 {page} 页。</source>
        <translation>By the pages around it, it is page {page}. </translation>
    </message>
    <message>
        <source>看清后在要用的那张上按空格，另一张会搁置。</source>
        <translation>Look at both and press Space on the one to use; the other is set aside.</translation>
    </message>
    <message>
        <source>核对后按 Enter 归卷。</source>
        <translation>Check, then press Enter to file.</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>按 F8 补扫，会自动补上；确实缺页的，按 Enter 写明原因。</source>
        <translation>Press F8 to scan the rest; it is added by itself. If a page is truly missing, press Enter and say why.</translation>
    </message>
</context>
<context>
    <name>ScanPicture</name>
    <message>
        <source>扫描页的图</source>
        <translation>Picture of the scanned page</translation>
    </message>
</context>
<context>
    <name>ScannerFields</name>
    <message>
        <source>玻璃板，一次一页</source>
        <translation>Glass, one page at a time</translation>
    </message>
    <message>
        <source>进纸器，单面</source>
        <translation>Feeder, one side</translation>
    </message>
    <message>
        <source>进纸器，双面</source>
        <translation>Feeder, both sides</translation>
    </message>
    <message>
        <source>彩色（看得清红章和指印）</source>
        <translation>Colour (shows seal and fingerprint)</translation>
    </message>
    <message>
        <source>灰度</source>
        <translation>Grey</translation>
    </message>
    <message>
        <source>黑白</source>
        <translation>Black and white</translation>
    </message>
    <message>
        <source>查找扫描仪</source>
        <translation>Look for scanners</translation>
    </message>
    <message>
        <source>还没有找到扫描仪</source>
        <translation>No scanner found yet</translation>
    </message>
    <message>
        <source>正在查找…</source>
        <translation>Looking…</translation>
    </message>
    <message>
        <source>扫描仪</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>纸放在</source>
        <translation>Paper lies on</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>清晰度</source>
        <translation>Resolution</translation>
    </message>
</context>
<context>
    <name>Scanning</name>
    <message>
        <source>不是扫描件：只收 PDF、JPG、PNG、TIFF、BMP 和 WebP</source>
        <translation>It is no scan: only PDF, JPG, PNG, TIFF, BMP and WebP are taken</translation>
    </message>
    <message>
        <source>有{count}页，一次最多{most}页；请分成几个文件</source>
        <translation>It has {count} pages, at most {most} are taken at a time; divide it into several files</translation>
    </message>
    <message>
        <source>PDF 里一页也没有</source>
        <translation>The PDF has no page</translation>
    </message>
    <message>
        <source>PDF 有打开密码，读不出来；请去掉密码后重新收进</source>
        <translation>The PDF is locked by a password and cannot be read; remove the password and take it in again</translation>
    </message>
    <message>
        <source>PDF 文件已损坏，读不出来；请重新扫描</source>
        <translation>The PDF is damaged and cannot be read; scan it again</translation>
    </message>
    <message>
        <source>图片打不开：文件已损坏，或格式不认得</source>
        <translation>The picture cannot be opened: the file is damaged, or its format unknown</translation>
    </message>
    <message>
        <source>页面尺寸太大，请按 A4、200 到 300 点重新扫描</source>
        <translation>The page is too large; scan it again as A4 with 200 to 300 dpi</translation>
    </message>
    <message>
        <source>这一页已损坏，读不出来</source>
        <translation>This page is damaged and cannot be read</translation>
    </message>
    <message>
        <source>文件从这里断了，后面的页没有读到；请重新扫描</source>
        <translation>The file is cut off here and what follows could not be read; please scan it again</translation>
    </message>
</context>
<context>
    <name>ScanningSection</name>
    <message>
        <source>选择…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>不再监视</source>
        <translation>Watch no more</translation>
    </message>
    <message>
        <source>文件夹里已有的文件也收进来</source>
        <translation>Take in the files that are there already, too</translation>
    </message>
    <message>
        <source>监视哪个文件夹</source>
        <translation>Which folder to watch</translation>
    </message>
    <message>
        <source>以后存进这个文件夹的扫描件会自动收进“文书 · 扫描归卷”。</source>
        <translation>Scans saved to this folder from now on are taken into &quot;Papers · Scans&quot; by themselves.</translation>
    </message>
    <message>
        <source>已有的 {count} 个文件没有收。</source>
        <translation> The {count} files there already were left alone.</translation>
    </message>
    <message>
        <source>没有监视文件夹</source>
        <translation>No folder is watched</translation>
    </message>
    <message>
        <source>监视文件夹</source>
        <translation>Watched folder</translation>
    </message>
    <message>
        <source>扫描仪或复印机把文件存进这个文件夹（也可以是共享文件夹），程序就自动收进来，不改动也不删除它们。只看这个文件夹本身，不看里面的子文件夹。</source>
        <translation>What a scanner or copier saves to this folder (it may be a shared one) is taken in by itself; the files are neither changed nor deleted. Folders within it are not looked into.</translation>
    </message>
    <message>
        <source>文件夹</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>扫描仪</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>这台电脑上没有扫描程序（SANE 的 scanimage），不能直接扫描；可以监视文件夹，或选择文件。</source>
        <translation>This computer has no scanning program (scanimage of SANE) and cannot scan by itself; watch a folder, or choose files.</translation>
    </message>
    <message>
        <source>在“文书 · 扫描归卷”里按 F8 时按这里的方式扫描。要归卷的协议书宜用彩色、300 dpi。</source>
        <translation>F8 in &quot;Papers · Scans&quot; scans like this. Agreements to be filed are best scanned in colour at 300 dpi.</translation>
    </message>
</context>
<context>
    <name>Scans</name>
    <message>
        <source>案件已作废，扫描件不能归卷；作废有误的，请先撤销作废</source>
        <translation>The case is void and takes no scans; if that is a mistake, take back the voiding first</translation>
    </message>
    <message>
        <source>扫描的是第{version}版，现在以第{newest}版为准；签的如是新版，请核对纸张</source>
        <translation>The scan is of version {version}, version {newest} is in force now; if the newer one was signed, check the paper</translation>
    </message>
    <message>
        <source>缺第{pages}页</source>
        <translation>Page {pages} is missing</translation>
    </message>
    <message>
        <source>第{pages}页有两张，请选一张</source>
        <translation>Page {pages} is there twice; choose one</translation>
    </message>
    <message>
        <source>这份文书已有签署原件，再归一份要写明原因；旧的保留</source>
        <translation>This paper has a signed original already; filing another needs a reason, and the old one stays</translation>
    </message>
    <message>
        <source>读不出来：{reason}</source>
        <translation>Cannot be read: {reason}</translation>
    </message>
    <message>
        <source>验证码{code}不是本调委会登记的，可能是别处的文书</source>
        <translation>The code {code} is not in this office&apos;s register; the paper may be of another office</translation>
    </message>
    <message>
        <source>没有读到验证码</source>
        <translation>No code could be read</translation>
    </message>
    <message>
        <source>没有找到扫描件“{name}”</source>
        <translation>The scan &quot;{name}&quot; was not found</translation>
    </message>
    <message>
        <source>请重新选择文件；U盘或手机要保持连接</source>
        <translation>Choose the file again; keep the USB stick or telephone connected</translation>
    </message>
    <message>
        <source>“{name}”没有收进：{reason}</source>
        <translation>&quot;{name}&quot; was not taken in: {reason}</translation>
    </message>
    <message>
        <source>“{name}”是空的，请重新扫描</source>
        <translation>&quot;{name}&quot; is empty; scan it again</translation>
    </message>
    <message>
        <source>“{name}”有{size}MB，最大{largest}MB；请分成几个文件扫描</source>
        <translation>&quot;{name}&quot; has {size} MB, at most {largest} MB are taken; scan it in several files</translation>
    </message>
    <message>
        <source>其他文件不受影响</source>
        <translation>Other files are not affected</translation>
    </message>
    <message>
        <source>归卷时扫描页正被别人整理</source>
        <translation>Somebody else was sorting the pages while they were filed</translation>
    </message>
    <message>
        <source>请刷新后核对页面，再归卷</source>
        <translation>Refresh, check the pages, then file them</translation>
    </message>
    <message>
        <source>这份文书没有等着归卷的扫描页</source>
        <translation>No scanned page of this paper waits to be filed</translation>
    </message>
    <message>
        <source>请先扫描或选择扫描文件</source>
        <translation>Scan it or choose the scanned file first</translation>
    </message>
    <message>
        <source>{number}已作废，扫描件不能归卷</source>
        <translation>{number} is void and takes no scans</translation>
    </message>
    <message>
        <source>作废有误的，请先撤销作废；否则请搁置这些扫描页</source>
        <translation>If that is a mistake, take back the voiding first; else set these pages aside</translation>
    </message>
    <message>
        <source>{title}第{pages}页有两张，还不知道归哪一张</source>
        <translation>{title}: page {pages} is there twice, and nobody has said which is filed</translation>
    </message>
    <message>
        <source>请先选一张，另一张会搁置</source>
        <translation>Choose one first, the other is set aside</translation>
    </message>
    <message>
        <source>{title}缺第{pages}页，还不能归卷</source>
        <translation>{title}: page {pages} is missing, it cannot be filed yet</translation>
    </message>
    <message>
        <source>请补扫缺的页；确实缺页的，请写明原因再归卷</source>
        <translation>Scan the missing page; if it is truly lost, file with the reason</translation>
    </message>
    <message>
        <source>{title}已有签署原件</source>
        <translation>{title} has a signed original already</translation>
    </message>
    <message>
        <source>请写明为什么再归一份；旧的保留在附件里</source>
        <translation>Say why another one is filed; the old one stays among the files</translation>
    </message>
    <message>
        <source>缺第{pages}页：{reason}</source>
        <translation>Page {pages} missing: {reason}</translation>
    </message>
    <message>
        <source>再次归卷：{reason}</source>
        <translation>Filed again: {reason}</translation>
    </message>
    <message>
        <source>没有读取监视文件夹“{folder}”的权限</source>
        <translation>No permission to read the watched folder &quot;{folder}&quot;</translation>
    </message>
    <message>
        <source>监视文件夹“{folder}”现在不在</source>
        <translation>The watched folder &quot;{folder}&quot; is not there now</translation>
    </message>
    <message>
        <source>监视文件夹“{folder}”现在打不开</source>
        <translation>The watched folder &quot;{folder}&quot; cannot be opened now</translation>
    </message>
    <message>
        <source>请检查U盘、网络或共享；恢复后会自动接着收，不用重新设置</source>
        <translation>Check the USB stick, network or share; it goes on by itself once the folder is back</translation>
    </message>
    <message>
        <source>进纸器里没有纸</source>
        <translation>There is no paper in the feeder</translation>
    </message>
    <message>
        <source>请把纸放进进纸器，推到底，再扫一次；放在玻璃板上的，请选“玻璃板”</source>
        <translation>Push the paper into the feeder as far as it goes and scan again; for paper on the glass choose the glass</translation>
    </message>
    <message>
        <source>扫描仪卡纸了</source>
        <translation>Paper is jammed in the scanner</translation>
    </message>
    <message>
        <source>请打开进纸器取出卡住的纸，压平订书钉孔和折角，从这一页起接着扫</source>
        <translation>Open the feeder and take the paper out, flatten staple holes and corners, and go on from this page</translation>
    </message>
    <message>
        <source>扫描仪的盖子没有合上</source>
        <translation>The scanner&apos;s cover is open</translation>
    </message>
    <message>
        <source>请合上盖子，再扫一次</source>
        <translation>Close the cover and scan again</translation>
    </message>
    <message>
        <source>扫描仪正忙，可能别的程序或别人正在用</source>
        <translation>The scanner is busy; another program or person may be using it</translation>
    </message>
    <message>
        <source>请等它空下来，或关闭别的扫描程序，再扫一次</source>
        <translation>Wait until it is free, or close the other scanning program, and scan again</translation>
    </message>
    <message>
        <source>连不上扫描仪</source>
        <translation>The scanner cannot be reached</translation>
    </message>
    <message>
        <source>请检查电源、数据线或网络，再扫一次；换过插口的，请重新查找扫描仪</source>
        <translation>Check power, cable or network and scan again; if it was plugged in elsewhere, look for scanners anew</translation>
    </message>
    <message>
        <source>没有使用这台扫描仪的权限</source>
        <translation>No permission to use this scanner</translation>
    </message>
    <message>
        <source>请管理员把当前用户加入扫描仪用户组（scanner），再重新登录电脑</source>
        <translation>Ask the administrator to add this user to the group scanner, then log in to the computer again</translation>
    </message>
    <message>
        <source>扫描仪不接受所选的进纸方式、颜色或清晰度</source>
        <translation>The scanner does not take the feed, colours or resolution chosen</translation>
    </message>
    <message>
        <source>请换一种方式，再扫一次</source>
        <translation>Choose another way and scan again</translation>
    </message>
    <message>
        <source>扫描的页没有地方存放</source>
        <translation>There is no room for the scanned pages</translation>
    </message>
    <message>
        <source>请清理磁盘，再扫一次</source>
        <translation>Make room on the disk and scan again</translation>
    </message>
    <message>
        <source>扫描仪很久没有反应，这次扫描已停止</source>
        <translation>The scanner has not answered for long; this scan was stopped</translation>
    </message>
    <message>
        <source>请看扫描仪上有没有提示，关掉再打开，再扫一次</source>
        <translation>See what the scanner shows, switch it off and on, and scan again</translation>
    </message>
    <message>
        <source>扫描没有完成：{words}</source>
        <translation>Scanning did not finish: {words}</translation>
    </message>
    <message>
        <source>请再扫一次；仍不行时，可在扫描仪自带的程序里扫描，再选择文件收进来</source>
        <translation>Scan again; if that does not help, scan with the scanner&apos;s own program and choose the files</translation>
    </message>
    <message>
        <source>没有验证码是{code}的文书</source>
        <translation>No paper has the code {code}</translation>
    </message>
    <message>
        <source>请对照纸上核对；别的调委会的文书不能归进这里的卷宗</source>
        <translation>Compare it with the paper; papers of another office cannot be filed here</translation>
    </message>
    <message>
        <source>排序时这份文书又有扫描页进出，请刷新后重排</source>
        <translation>Pages of this paper came or went meanwhile; refresh and put them in order again</translation>
    </message>
    <message>
        <source>只能按90度转动</source>
        <translation>Only quarter turns are possible</translation>
    </message>
    <message>
        <source>重复页，用了另一张</source>
        <translation>Doubled page, the other one was taken</translation>
    </message>
    <message>
        <source>没有找到扫描页</source>
        <translation>The scanned page was not found</translation>
    </message>
    <message>
        <source>请刷新后重新选择</source>
        <translation>Refresh and choose again</translation>
    </message>
    <message>
        <source>扫描页已经归卷，不能再改</source>
        <translation>The scanned page is filed and cannot be changed any more</translation>
    </message>
    <message>
        <source>这份文书共{total}页，没有第{page}页</source>
        <translation>This paper has {total} pages and no page {page}</translation>
    </message>
    <message>
        <source>空白页</source>
        <translation>Blank page</translation>
    </message>
    <message>
        <source>“{name}”已经收进过（{day}），没有重复收进</source>
        <translation>&quot;{name}&quot; was taken in before ({day}) and not again now</translation>
    </message>
    <message>
        <source>“{name}”第{pages}页没有读到验证码，请指定是哪份文书的第几页</source>
        <translation>&quot;{name}&quot;: no code was read on page {pages}; say which page of which paper it is</translation>
    </message>
    <message>
        <source>“{name}”第{pages}页与已有的扫描页重复，请选一张</source>
        <translation>&quot;{name}&quot;: page {pages} is there already; choose one of the two</translation>
    </message>
    <message>
        <source>“{name}”第{page}页的验证码{code}不是本调委会登记的，可能是别处的文书</source>
        <translation>&quot;{name}&quot;: the code {code} on page {page} is not in this office&apos;s register; the paper may be of another office</translation>
    </message>
    <message>
        <source>归错了的，请先在案件的附件里移除并写明原因，再从搁置的页里取回</source>
        <translation>If it was filed wrongly, remove the file from the case with the reason, then bring the page back from those set aside</translation>
    </message>
    <message>
        <source>“{name}”第{pages}页：{reason}</source>
        <translation>&quot;{name}&quot;, page {pages}: {reason}</translation>
    </message>
    <message>
        <source>“{name}”是程序定稿的打印文件，上面没有签名，不是扫描回来的原件</source>
        <translation>&quot;{name}&quot; is the program&apos;s own final file without signatures, not a scan of the signed original</translation>
    </message>
    <message>
        <source>“{name}”是程序做的签名版或者签章版，已在案件里，不是扫描回来的原件</source>
        <translation>&quot;{name}&quot; is a signed or sealed copy that the program made and keeps with the case, not a scan of the signed original</translation>
    </message>
    <message>
        <source>请在纸上签好后扫描，再收进扫描件</source>
        <translation>Have it signed on paper, scan it, and take that scan in</translation>
    </message>
</context>
<context>
    <name>ScansView</name>
    <message>
        <source>扫描进来的文书</source>
        <translation>Papers scanned</translation>
    </message>
    <message>
        <source>没有等待归卷的扫描件</source>
        <translation>No scans wait to be filed</translation>
    </message>
    <message>
        <source>没有“添加附件”的权限，或所在文件夹是只读的</source>
        <translation>No permission to attach files, or the folder is read-only</translation>
    </message>
    <message>
        <source>扫描</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>选择文件</source>
        <translation>Choose files</translation>
    </message>
    <message>
        <source>归卷</source>
        <translation>File</translation>
    </message>
    <message>
        <source>没有选中要归卷的文书</source>
        <translation>No paper to file is chosen</translation>
    </message>
    <message>
        <source>可以归卷 {whole} 份，还差 {rest} 份，不认识的 {unknown} 页</source>
        <translation>ready to file: {whole}, lacking something: {rest}, unknown pages: {unknown}</translation>
    </message>
    <message>
        <source>选择扫描文件</source>
        <translation>Choose scanned files</translation>
    </message>
    <message>
        <source>扫描件 ({endings})</source>
        <translation>Scans ({endings})</translation>
    </message>
    <message>
        <source>同一页有两张：看清后在要用的那张上按空格，另一张会搁置</source>
        <translation>A page is there twice: press Space on the one to use; the other is set aside</translation>
    </message>
    <message>
        <source>换一栏</source>
        <translation>Other pane</translation>
    </message>
    <message>
        <source>指定是哪份文书的第几页</source>
        <translation>Say which page of which paper</translation>
    </message>
    <message>
        <source>左转</source>
        <translation>Turn left</translation>
    </message>
    <message>
        <source>右转</source>
        <translation>Turn right</translation>
    </message>
    <message>
        <source>往前挪一页</source>
        <translation>Move one page up</translation>
    </message>
    <message>
        <source>往后挪一页</source>
        <translation>Move one page down</translation>
    </message>
    <message>
        <source>搁置</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>两张里用这一张（空格）</source>
        <translation>Use this one of the two (Space)</translation>
    </message>
    <message>
        <source>改好后按 Enter 再收一次。</source>
        <translation> Once mended, press Enter to take it in again.</translation>
    </message>
    <message>
        <source>这份文书还没有扫描页：按 F8 扫描，或按 Ctrl+O 选择文件</source>
        <translation>No page of this paper was scanned yet: press F8 to scan, or Ctrl+O to choose files</translation>
    </message>
    <message>
        <source>正在归卷：{name}（第 {done} / {total} 页）</source>
        <translation>Filing: {name} (page {done} of {total})</translation>
    </message>
    <message>
        <source>按 F8 扫描，按 Ctrl+O 选择文件，或把扫描件拖到这里。程序按纸上的验证码自动认出是哪份文书。</source>
        <translation>Press F8 to scan, Ctrl+O to choose files, or drop scans here. The code printed on the paper tells which paper it is.</translation>
    </message>
    <message>
        <source>在设置里可以指定一个文件夹，扫描仪存进去的文件会自动收进来。</source>
        <translation> A folder can be named in the settings; what a scanner saves there is taken in by itself.</translation>
    </message>
    <message>
        <source>正在监视文件夹 {folder}。</source>
        <translation> The folder {folder} is watched.</translation>
    </message>
</context>
<context>
    <name>ScansWork</name>
    <message>
        <source>空白页</source>
        <translation>Blank page</translation>
    </message>
    <message>
        <source>扫重了</source>
        <translation>Scanned twice</translation>
    </message>
    <message>
        <source>不是本调委会的文书</source>
        <translation>No paper of this committee</translation>
    </message>
    <message>
        <source>扫得看不清</source>
        <translation>Not legible</translation>
    </message>
    <message>
        <source>{name}。原扫描文件仍保留，可以再取回。</source>
        <translation>{name}. The scanned file is kept; the page can be taken back.</translation>
    </message>
    <message>
        <source>搁置扫描页</source>
        <translation>Set the page aside</translation>
    </message>
    <message>
        <source>{paper}缺第{pages}页</source>
        <translation>{paper}: page {pages} missing</translation>
    </message>
    <message>
        <source>这几页没有签字，不再扫描</source>
        <translation>Nothing is signed on these pages</translation>
    </message>
    <message>
        <source>原件缺页</source>
        <translation>The original lacks them</translation>
    </message>
    <message>
        <source>请先补扫。确实归不齐的，写明原因再归卷；补扫的页以后可以再归。</source>
        <translation>Scan the missing pages first. If they cannot be had, say why and file; pages scanned later can still be filed.</translation>
    </message>
    <message>
        <source>{paper}已有签署原件</source>
        <translation>{paper}: a signed original is there</translation>
    </message>
    <message>
        <source>前一份扫得不清楚</source>
        <translation>The first scan is not legible</translation>
    </message>
    <message>
        <source>补签后重新扫描</source>
        <translation>Scanned again after more signatures</translation>
    </message>
    <message>
        <source>再归一份要写明原因。前一份仍留在附件里。</source>
        <translation>Say why another one is filed. The first one stays among the files.</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>{paper}已归入{number}的卷宗，替换未签的打印件</source>
        <translation>{paper} is filed in the dossier {number}, in place of the unsigned print</translation>
    </message>
    <message>
        <source>打开案件</source>
        <translation>Open the case</translation>
    </message>
</context>
<context>
    <name>ScreenSigning</name>
    <message>
        <source>这一处已经签过名（{name}）</source>
        <translation>{name} has signed here already</translation>
    </message>
    <message>
        <source>签错的，请先作废再重新签</source>
        <translation>If that was wrong, strike it first, then sign again</translation>
    </message>
    <message>
        <source>给签名人看的不是这一版文书</source>
        <translation>The signer was shown another version</translation>
    </message>
    <message>
        <source>请重新打开文书，看过以后再签</source>
        <translation>Open the paper again and sign after reading it</translation>
    </message>
    <message>
        <source>这个签名已经作废</source>
        <translation>This signature has been struck already</translation>
    </message>
    <message>
        <source>这一版已用证书签章，签名不能再增减</source>
        <translation>This version is sealed by certificate; signatures can no longer be added or struck</translation>
    </message>
    <message>
        <source>确需更改的，请修改内容后定稿新的一版，重新签署</source>
        <translation>If a change is needed, edit the content, issue a new version and have it signed again</translation>
    </message>
    <message>
        <source>请写明由谁签名</source>
        <translation>Say who signs</translation>
    </message>
    <message>
        <source>请先签名；不能写字的，按指印并写明代书人、见证人</source>
        <translation>Please sign; one who cannot write gives a fingerprint, and writer and witness are named</translation>
    </message>
    <message>
        <source>不能写字的，要有本人的指印图像</source>
        <translation>One who cannot write needs a picture of the own fingerprint</translation>
    </message>
    <message>
        <source>不能写字的，请写明代书人</source>
        <translation>Name who wrote for one who cannot write</translation>
    </message>
    <message>
        <source>请写明见证人</source>
        <translation>Name the witness</translation>
    </message>
    <message>
        <source>请见证人也签名</source>
        <translation>The witness has to sign too</translation>
    </message>
    <message>
        <source>签名人不能为自己代书或者见证</source>
        <translation>Signers cannot write or witness for themselves</translation>
    </message>
    <message>
        <source>代书人和见证人应是两个人</source>
        <translation>Writer and witness are two persons</translation>
    </message>
    <message>
        <source>{name}没有登记为可以在这里签名的人，请先补充当事人或代理手续</source>
        <translation>{name} is not recorded as somebody who may sign here; add the party or the authority first</translation>
    </message>
    <message>
        <source>{name}是本案其他当事人，不能代书或者见证</source>
        <translation>{name} is another party of this case and can neither write nor witness</translation>
    </message>
    <message>
        <source>这份文书还没有人在屏幕上签名</source>
        <translation>Nobody has signed this paper on screen yet</translation>
    </message>
    <message>
        <source>另一个窗口正在为这份文书签名</source>
        <translation>Another window is taking signatures on this paper</translation>
    </message>
    <message>
        <source>请等他们签完再生成签名版</source>
        <translation>Make the signed copy when they have finished</translation>
    </message>
    <message>
        <source>请直接使用签章后的文件</source>
        <translation>Use the sealed file</translation>
    </message>
    <message>
        <source>{name}未满18周岁，由法定代理人签；还没有登记的请先登记</source>
        <translation>{name} is under 18: the guardian signs; record one first if there is none</translation>
    </message>
    <message>
        <source>{name}有法定代理人，由法定代理人签</source>
        <translation>{name} has a guardian, who signs</translation>
    </message>
    <message>
        <source>{name}没有特别授权，不能代签协议；请补授权委托书，或由本人签名</source>
        <translation>{name} has no special authority to settle; add the power of attorney or let the party sign</translation>
    </message>
    <message>
        <source>图片文件太大（{size} MB），最多{most} MB；请只扫描指印那一块</source>
        <translation>The picture file is too large ({size} MB; at most {most} MB); scan only the fingerprint</translation>
    </message>
    <message>
        <source>图片太小，看不清，请重新扫描或拍照</source>
        <translation>The picture is too small to see anything; scan or photograph again</translation>
    </message>
    <message>
        <source>图片几乎是空白的，请重新扫描或拍照</source>
        <translation>The picture is almost blank; scan or photograph again</translation>
    </message>
    <message>
        <source>打不开这个文件：不是图片，或者已损坏；请选 PNG、JPEG 或 TIFF 图片</source>
        <translation>This file cannot be opened: it is no picture, or damaged; choose a PNG, JPEG or TIFF picture</translation>
    </message>
    <message>
        <source>这份文书没有要签名的地方</source>
        <translation>Nobody signs this paper</translation>
    </message>
    <message>
        <source>需要签署的，请打印后在纸上签名、盖章或者按指印</source>
        <translation>If it has to be signed, print it and sign, seal or fingerprint it on paper</translation>
    </message>
    <message>
        <source>案件已作废，不能再签名</source>
        <translation>The case is void; nothing can be signed</translation>
    </message>
    <message>
        <source>案件已结案归档，不能再签名</source>
        <translation>The case is closed; nothing can be signed</translation>
    </message>
    <message>
        <source>这一版只有 Word 稿，没有可以签名的页面</source>
        <translation>This version is a Word file only, without pages to sign</translation>
    </message>
    <message>
        <source>已有第{newest}版，第{version}版不再签名</source>
        <translation>There is a version {newest}; version {version} is no longer signed</translation>
    </message>
    <message>
        <source>定稿以后内容又有改动，请先定稿新的一版再签名</source>
        <translation>The content has changed since it was issued; issue a new version before signing</translation>
    </message>
    <message>
        <source>{name}的屏幕签名记录被改动过，与签名时登记的摘要不符</source>
        <translation>The record of {name}&apos;s signature on the screen was altered; it does not match the digest taken at signing</translation>
    </message>
    <message>
        <source>请作废这个签名并请本人重新签，或从备份恢复</source>
        <translation>Void this signature and have it signed again, or restore it from a backup</translation>
    </message>
    <message>
        <source>图片的像素太多，请只扫描指印那一块，或用较低的分辨率</source>
        <translation>The picture has too many pixels; scan only the fingerprint, or at a lower resolution</translation>
    </message>
    <message>
        <source>协议是用电子签名签的，并且已经登记过履行；改成这个类型后电子签名不适用</source>
        <translation>The agreement was signed electronically and performance is recorded under it; for the new type electronic signatures do not count</translation>
    </message>
    <message>
        <source>请先撤销履行登记，改好类型后打印协议，请各方在纸上签名</source>
        <translation>Take the performance back first, change the type, then print the agreement and have it signed on paper</translation>
    </message>
</context>
<context>
    <name>ScreenSigningDialog</name>
    <message>
        <source>本人</source>
        <translation>in person</translation>
    </message>
    <message>
        <source>委托代理人</source>
        <translation>agent</translation>
    </message>
    <message>
        <source>法定代理人</source>
        <translation>guardian</translation>
    </message>
    <message>
        <source>法定代表人或负责人</source>
        <translation>legal representative or head</translation>
    </message>
    <message>
        <source>工作人员</source>
        <translation>staff</translation>
    </message>
    <message>
        <source>见证人</source>
        <translation>witness</translation>
    </message>
    <message>
        <source>文书还没有定稿，不能签名</source>
        <translation>The paper is not issued yet and cannot be signed</translation>
    </message>
    <message>
        <source>定稿以后内容又有改动，请先定稿新的一版再签名</source>
        <translation>The content has changed since it was issued; issue a new version before signing</translation>
    </message>
    <message>
        <source>屏幕签名 · {title} 第{version}版</source>
        <translation>Sign on screen · {title}, version {version}</translation>
    </message>
    <message>
        <source>要签的文书</source>
        <translation>The paper to be signed</translation>
    </message>
    <message>
        <source>要签名的地方</source>
        <translation>Places to sign</translation>
    </message>
    <message>
        <source>作废这个签名</source>
        <translation>Strike this signature</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>手写板上的签名还没有收下</source>
        <translation>The signature on the pad has not been taken yet</translation>
    </message>
    <message>
        <source>按 Ctrl+Enter 收下；再按一次 Esc 放弃</source>
        <translation>Ctrl+Enter takes it; Esc once more gives it up</translation>
    </message>
    <message>
        <source>收下签名</source>
        <translation>Take signature</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>本单位认可屏幕签名：各方都同意并在屏幕上签完的，登记为已签。</source>
        <translation> This office lets it count: recorded as signed once all parties have agreed and signed on screen.</translation>
    </message>
    <message>
        <source>签完请再打印出来，在纸上签名、盖章或者按指印。</source>
        <translation> Afterwards print the paper and have it signed, sealed or fingerprinted.</translation>
    </message>
    <message>
        <source>还有{count}处</source>
        <translation>{count} left</translation>
    </message>
    <message>
        <source>都已签完</source>
        <translation>All signed</translation>
    </message>
    <message>
        <source>{name}已按指印，没有笔迹</source>
        <translation>{name} gave a fingerprint and wrote nothing</translation>
    </message>
    <message>
        <source>现在没有可以在这里签名的人</source>
        <translation>There is nobody now who may sign here</translation>
    </message>
    <message>
        <source>请见证人{name}在这里签名</source>
        <translation>Witness {name}, please sign here</translation>
    </message>
    <message>
        <source>请代书人在这里写上签名人的姓名；签名人按指印</source>
        <translation>Writer, please write the signer&apos;s name here; the signer gives a fingerprint</translation>
    </message>
    <message>
        <source>请{name}在这里签名</source>
        <translation>{name}, please sign here</translation>
    </message>
    <message>
        <source>已收下{name}的签名</source>
        <translation>Signature of {name} taken</translation>
    </message>
    <message>
        <source>签名已作废</source>
        <translation>Signature struck</translation>
    </message>
    <message>
        <source>签名仍留在记录里，注明作废和理由；由它登记的签名一并撤销。</source>
        <translation>It stays on record, marked as struck, with the reason; what was ticked by it is taken back.</translation>
    </message>
    <message>
        <source>作废签名</source>
        <translation>Strike</translation>
    </message>
    <message>
        <source>未签</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>已签</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>记录被改动</source>
        <translation>Record altered</translation>
    </message>
    <message>
        <source>{name}签</source>
        <translation>signed by {name}</translation>
    </message>
    <message>
        <source>（待写明）</source>
        <translation>(to be named)</translation>
    </message>
    <message>
        <source>现在看的是签名版</source>
        <translation>This is the signed copy</translation>
    </message>
    <message>
        <source>要继续签名，请先按“看原版”回到要签的文书</source>
        <translation>To go on signing, go back with &quot;Look at the original&quot;</translation>
    </message>
    <message>
        <source>纸上已签</source>
        <translation>Signed on paper</translation>
    </message>
</context>
<context>
    <name>SealDialog</name>
    <message>
        <source>文书还没有定稿，不能签章</source>
        <translation>The paper has not been issued yet and cannot be sealed</translation>
    </message>
    <message>
        <source>定稿以后内容又有改动，请先定稿新的一版再签章</source>
        <translation>Its contents have changed since it was issued; issue a new version first</translation>
    </message>
    <message>
        <source>证书签章 · {title} 第{version}版</source>
        <translation>Seal by certificate · {title} version {version}</translation>
    </message>
    <message>
        <source>要签章的文书</source>
        <translation>The paper to be sealed</translation>
    </message>
    <message>
        <source>再签一次</source>
        <translation>Seal once more</translation>
    </message>
    <message>
        <source>请输入</source>
        <translation>Please type it</translation>
    </message>
    <message>
        <source>已存为 {path}</source>
        <translation>Saved as {path}</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>已签章：{who}</source>
        <translation>Sealed: {who}</translation>
    </message>
    <message>
        <source>签后的文件不能再改，改动会被发现；内容有变的，要定稿新的一版重新签。</source>
        <translation>A sealed file cannot be changed without its showing; for other contents issue a new version and seal that.</translation>
    </message>
    <message>
        <source>用的是测试证书，不具法律效力，没有登记为已盖章。</source>
        <translation>This is a test certificate without legal effect; nothing was recorded as sealed.</translation>
    </message>
    <message>
        <source>已用证书签章</source>
        <translation>Sealed by certificate</translation>
    </message>
    <message>
        <source>密钥 {name} 的 PIN 码</source>
        <translation>PIN of the token {name}</translation>
    </message>
    <message>
        <source>证书的密码</source>
        <translation>Password of the certificate</translation>
    </message>
    <message>
        <source>自己签发</source>
        <translation>issued by itself</translation>
    </message>
    <message>
        <source>{issuer}签发</source>
        <translation>issued by {issuer}</translation>
    </message>
    <message>
        <source>{day}到期</source>
        <translation>ends {day}</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>这是测试证书，不具法律效力。</source>
        <translation>This is a test certificate without legal effect.</translation>
    </message>
    <message>
        <source>这一版已经用这张证书签过章。</source>
        <translation>This version has been sealed with this certificate already.</translation>
    </message>
    <message>
        <source>证书</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>这份文书上没有盖章的位置，签章不显示。</source>
        <translation>This paper has no place for a seal; it will not be seen.</translation>
    </message>
    <message>
        <source>印章图片</source>
        <translation>Picture of the seal</translation>
    </message>
    <message>
        <source>不显示（只在文件里）</source>
        <translation>None (only in the file)</translation>
    </message>
    <message>
        <source>{name}（宽{width}毫米）</source>
        <translation>{name} ({width} mm wide)</translation>
    </message>
    <message>
        <source>用什么签</source>
        <translation>What to seal with</translation>
    </message>
    <message>
        <source>存为 PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>签章</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>{number} {title} 签章版.pdf</source>
        <translation>{number} {title} sealed.pdf</translation>
    </message>
    <message>
        <source>另存为</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>需要盖章的，请打印后加盖实物印章</source>
        <translation>Where a seal is needed, print it and use the stamp</translation>
    </message>
    <message>
        <source>还没有可以签章的证书</source>
        <translation>There is no certificate to seal with yet</translation>
    </message>
    <message>
        <source>请管理员在“设置 · 证书与印章”里添加；只想试一试的，可以做一张测试证书</source>
        <translation>An administrator adds one in &quot;Settings · Certificates and seals&quot;; to try things out, make a test certificate there</translation>
    </message>
    <message>
        <source>自己签发的证书不能证明身份，没有登记为已盖章。</source>
        <translation>A self-signed certificate does not show whose it is; no seal was ticked.</translation>
    </message>
    <message>
        <source>自己签发的证书不能证明身份，只供试用。</source>
        <translation>A self-signed certificate does not show whose it is; for trial only.</translation>
    </message>
    <message>
        <source>效力说明</source>
        <translation>What it is worth</translation>
    </message>
    <message>
        <source>登记为已盖章</source>
        <translation>Tick as sealed</translation>
    </message>
    <message>
        <source>加时间戳</source>
        <translation>Add a time stamp</translation>
    </message>
    <message>
        <source>本机时钟，只作内部记录。</source>
        <translation>This machine&apos;s clock, for internal record only.</translation>
    </message>
</context>
<context>
    <name>SealImageDialog</name>
    <message>
        <source>添加印章图片</source>
        <translation>Add a picture of the seal</translation>
    </message>
    <message>
        <source>请用本单位自己的印章图片；程序不画印章。图片只是样子，签章靠证书。</source>
        <translation>Use the office&apos;s own picture; the program draws no seals. The picture is only what is seen: the certificate seals.</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source> 毫米</source>
        <translation> mm</translation>
    </message>
    <message>
        <source>印出来多宽</source>
        <translation>Printed width</translation>
    </message>
    <message>
        <source>圆章一般是直径42毫米。</source>
        <translation>A round seal is usually 42 mm across.</translation>
    </message>
    <message>
        <source>白底变透明，不遮住字</source>
        <translation>Make white clear, so that words show through</translation>
    </message>
    <message>
        <source>底色</source>
        <translation>Ground</translation>
    </message>
</context>
<context>
    <name>Sealing</name>
    <message>
        <source>密码至少要{count}位</source>
        <translation>The password needs at least {count} characters</translation>
    </message>
    <message>
        <source>测试证书</source>
        <translation>Test certificate</translation>
    </message>
    <message>
        <source>这张证书已经添加过：{label}</source>
        <translation>This certificate has been added already: {label}</translation>
    </message>
    <message>
        <source>要换一种保管方式的，请先停用原来的</source>
        <translation>To keep it in another way, retire the old one first</translation>
    </message>
    <message>
        <source>请换用一张可以签名的证书</source>
        <translation>Use a certificate that may sign</translation>
    </message>
    <message>
        <source>文件里有签章，但结构已损坏，签章无法核对</source>
        <translation>There are seals in the file, but it is damaged and they cannot be checked</translation>
    </message>
    <message>
        <source>第{number}个签章：{what}</source>
        <translation>Seal {number}: {what}</translation>
    </message>
    <message>
        <source>最后一个签章之后，文件末尾又追加了{count}字节，不在签章之内</source>
        <translation>{count} bytes were added at the end of the file after the last seal, which does not cover them</translation>
    </message>
    <message>
        <source>第{number}个签章：已被破坏，读不出是谁签的</source>
        <translation>Seal {number}: spoiled; who sealed cannot be read</translation>
    </message>
    <message>
        <source>第{number}个签章：{subject}，签后内容没有改动</source>
        <translation>Seal {number}: {subject}, nothing changed since</translation>
    </message>
    <message>
        <source>第{number}个签章：{subject}，签后文件又被改动</source>
        <translation>Seal {number}: {subject}, the file was changed since</translation>
    </message>
    <message>
        <source>第{number}个签章：{subject}，签过的内容已被改动，签章无效</source>
        <translation>Seal {number}: {subject}, what was sealed has been changed; the seal does not hold</translation>
    </message>
    <message>
        <source>{subject}（自称{moment}签）</source>
        <translation>{subject} (says it sealed on {moment})</translation>
    </message>
    <message>
        <source>用的是测试证书，不具法律效力</source>
        <translation>by a test certificate, without legal effect</translation>
    </message>
    <message>
        <source>证书不在本单位的名录里（{issuer}签发），不能确定是谁</source>
        <translation>the certificate (issued by {issuer}) is none the office knows; who it is cannot be told</translation>
    </message>
    <message>
        <source>签的时候证书已经到期</source>
        <translation>the certificate had ended when it sealed</translation>
    </message>
    <message>
        <source>签的时候证书还没有生效</source>
        <translation>the certificate did not hold yet when it sealed</translation>
    </message>
    <message>
        <source>证书{day}起被吊销</source>
        <translation>the certificate is revoked since {day}</translation>
    </message>
    <message>
        <source>证书的算法或密钥已经不安全</source>
        <translation>the certificate&apos;s algorithm or key is not safe any more</translation>
    </message>
    <message>
        <source>带时间戳{moment}（{by}）</source>
        <translation>with a time stamp of {moment} ({by})</translation>
    </message>
    <message>
        <source>时间戳核对不上</source>
        <translation>its time stamp does not hold</translation>
    </message>
    <message>
        <source>没有找到文件“{name}”</source>
        <translation>The file &quot;{name}&quot; was not found</translation>
    </message>
    <message>
        <source>请重新选择文件</source>
        <translation>Choose the file again</translation>
    </message>
    <message>
        <source>文件超过{size}MB，请另选一个</source>
        <translation>The file is larger than {size} MB; choose another</translation>
    </message>
    <message>
        <source>请换一张证书，这次没有签章</source>
        <translation>Use another certificate; nothing was sealed</translation>
    </message>
    <message>
        <source>需要盖章的，请打印后加盖实物印章</source>
        <translation>Where a seal is needed, print it and use the stamp</translation>
    </message>
    <message>
        <source>这张印章图片已经停用</source>
        <translation>This picture of the seal has been retired</translation>
    </message>
    <message>
        <source>请另选一张</source>
        <translation>Choose another</translation>
    </message>
    <message>
        <source>这一版已经用这张证书签过章</source>
        <translation>This version has been sealed with this certificate already</translation>
    </message>
    <message>
        <source>确要再签一次的，请勾选“再签一次”</source>
        <translation>To seal it again, tick &quot;Seal once more&quot;</translation>
    </message>
    <message>
        <source>这份文书上没有找到盖章的位置</source>
        <translation>No place for a seal was found on this paper</translation>
    </message>
    <message>
        <source>请不选印章图片（签章不显示），或打印后加盖实物印章</source>
        <translation>Choose no picture (the seal is not seen then), or print it and use the stamp</translation>
    </message>
    <message>
        <source>签章时文书又有了新的签名或签章</source>
        <translation>The paper got another signature or seal meanwhile</translation>
    </message>
    <message>
        <source>这份吊销列表已经导入过</source>
        <translation>This list of revoked certificates is there already</translation>
    </message>
    <message>
        <source>请从发证机构下载最新的一份</source>
        <translation>Get the newest one from the authority</translation>
    </message>
    <message>
        <source>这份吊销列表不是本单位证书的签发机构出的</source>
        <translation>This list is not by an authority that issued one of the office&apos;s certificates</translation>
    </message>
    <message>
        <source>请先添加证书，再导入它的签发机构的列表</source>
        <translation>Add the certificate first, then the list of its authority</translation>
    </message>
    <message>
        <source>这份吊销列表的签名核对不上，可能被改过，或证书文件里没有上级证书</source>
        <translation>The signature of this list cannot be confirmed: it was changed, or the certificate came without its authority&apos;s</translation>
    </message>
    <message>
        <source>请重新下载；仍不行的，接到吊销通知时可以手工登记吊销</source>
        <translation>Get it again; if that fails, note a revocation by hand when you are told of one</translation>
    </message>
    <message>
        <source>图片按这个宽度只有每英寸{dpi}点，打印出来会发虚</source>
        <translation>At this width the picture has only {dpi} dots to the inch and will print blurred</translation>
    </message>
    <message>
        <source>宽度要在{least}到{most}毫米之间</source>
        <translation>The width must be between {least} and {most} mm</translation>
    </message>
    <message>
        <source>这不是图片，或者文件已损坏；请选 PNG、JPEG 或 BMP 图片</source>
        <translation>This is no picture or is damaged; choose a PNG, JPEG or BMP picture</translation>
    </message>
    <message>
        <source>图片超过1600万像素，请缩小后再添加</source>
        <translation>The picture has more than 16 million pixels; make it smaller first</translation>
    </message>
    <message>
        <source>图片太小（每边至少100点），打印出来是一团；请重新扫描</source>
        <translation>The picture is too small (at least 100 pixels a side) and would print as a blot; scan it again</translation>
    </message>
    <message>
        <source>图片是印刷用的 CMYK 颜色，屏幕上会变色；请另存为 RGB 再添加</source>
        <translation>The picture is in CMYK, which screens show wrongly; save it as RGB first</translation>
    </message>
    <message>
        <source>图片是空白的，看不到印章</source>
        <translation>The picture is blank; there is no seal in it</translation>
    </message>
    <message>
        <source>这张证书已经停用</source>
        <translation>This certificate has been retired</translation>
    </message>
    <message>
        <source>这张证书{day}起已被吊销，不能再用来签章</source>
        <translation>This certificate is revoked since {day} and seals nothing any more</translation>
    </message>
    <message>
        <source>这张证书{day}已经到期，请换用新的证书</source>
        <translation>This certificate ended on {day}; use a new one</translation>
    </message>
    <message>
        <source>这张证书{day}才生效，请核对电脑的日期</source>
        <translation>This certificate holds from {day} on; check the computer&apos;s date</translation>
    </message>
    <message>
        <source>案件已作废，不能再签章</source>
        <translation>The case is void; nothing of it is sealed</translation>
    </message>
    <message>
        <source>案件已结案归档，不能再签章</source>
        <translation>The case is closed; nothing of it is sealed</translation>
    </message>
    <message>
        <source>这一版只有 Word 稿，没有可以签章的 PDF</source>
        <translation>This version exists only in Word; there is no PDF to seal</translation>
    </message>
    <message>
        <source>已有第{newest}版，第{version}版不再签章</source>
        <translation>There is version {newest}; version {version} is not sealed any more</translation>
    </message>
    <message>
        <source>定稿以后内容又有改动，请先定稿新的一版再签章</source>
        <translation>Its contents have changed since it was issued; issue a new version first</translation>
    </message>
    <message>
        <source>时间戳用的是这台电脑自己的时钟，不是国家授时机构的时间，只作内部记录</source>
        <translation>The time stamp follows this computer&apos;s own clock, not a time authority; it is for our own records</translation>
    </message>
    <message>
        <source>这不是证书文件（.p12、.pfx），或者文件已损坏</source>
        <translation>This is no certificate&apos;s file (.p12, .pfx), or it is damaged</translation>
    </message>
    <message>
        <source>请重新选择，或向发证机构再要一份</source>
        <translation>Choose again, or ask the authority for another copy</translation>
    </message>
    <message>
        <source>密码不对，或证书文件已损坏</source>
        <translation>The password is wrong, or the file is damaged</translation>
    </message>
    <message>
        <source>请核对大小写后重新输入；密码不会保存</source>
        <translation>Mind capitals and type it again; it is not kept</translation>
    </message>
    <message>
        <source>里面没有私钥，不能用来签章</source>
        <translation>There is no private key in it; it cannot seal</translation>
    </message>
    <message>
        <source>请导出带私钥的证书文件，或换一个证书密钥</source>
        <translation>Export the certificate with its private key, or use another token</translation>
    </message>
    <message>
        <source>里面没有与私钥对应的证书</source>
        <translation>There is no certificate for the private key in it</translation>
    </message>
    <message>
        <source>请向发证机构要一份带证书的文件</source>
        <translation>Ask the authority for a file with the certificate</translation>
    </message>
    <message>
        <source>密钥的算法不支持，可能是国密 SM2 或已淘汰的加密方式</source>
        <translation>The key&apos;s algorithm is not supported; it may be SM2 or an outdated kind</translation>
    </message>
    <message>
        <source>PDF 签章要用 RSA 2048 位以上或 P-256 以上的证书；国密证书请用发证机构的签章软件</source>
        <translation>PDF is sealed with RSA of at least 2048 bits or P-256 and up; for SM2 use the authority&apos;s own program</translation>
    </message>
    <message>
        <source>证书密钥的驱动打不开：{detail}</source>
        <translation>The token&apos;s driver cannot be opened: {detail}</translation>
    </message>
    <message>
        <source>请安装密钥的驱动，并选择它的 PKCS#11 库文件</source>
        <translation>Install the token&apos;s driver and choose its PKCS#11 library</translation>
    </message>
    <message>
        <source>没有找到证书密钥“{detail}”，可能已经拔出</source>
        <translation>The token &quot;{detail}&quot; was not found; it may have been pulled out</translation>
    </message>
    <message>
        <source>请插好密钥后再试，这次没有签章</source>
        <translation>Plug it in and try again; nothing was sealed</translation>
    </message>
    <message>
        <source>PIN 码不对</source>
        <translation>The PIN is wrong</translation>
    </message>
    <message>
        <source>请核对后再试；连续输错几次，密钥会被锁住</source>
        <translation>Check it before you try again; several wrong ones lock the token</translation>
    </message>
    <message>
        <source>PIN 码已锁住或没有设置</source>
        <translation>The PIN is locked or was never set</translation>
    </message>
    <message>
        <source>请到发证机构解锁</source>
        <translation>Have the authority unlock it</translation>
    </message>
    <message>
        <source>密钥里有几把私钥：{detail}</source>
        <translation>The token holds several private keys: {detail}</translation>
    </message>
    <message>
        <source>请填写要用的那一把的名称</source>
        <translation>Name the one to be used</translation>
    </message>
    <message>
        <source>证书密钥没有完成签章（{detail}）</source>
        <translation>The token did not finish ({detail})</translation>
    </message>
    <message>
        <source>请拔出后重新插好再试，这次没有签章</source>
        <translation>Pull it out, plug it in and try again; nothing was sealed</translation>
    </message>
    <message>
        <source>里面的证书不是登记的那一张，可能已经换发</source>
        <translation>The certificate in it is not the one on record; it may have been renewed</translation>
    </message>
    <message>
        <source>请在设置里重新添加证书</source>
        <translation>Add the certificate again in the settings</translation>
    </message>
    <message>
        <source>这不是证书吊销列表（.crl），或者文件已损坏</source>
        <translation>This is no list of revoked certificates (.crl), or it is damaged</translation>
    </message>
    <message>
        <source>请从发证机构的网站重新下载</source>
        <translation>Get it again from the authority&apos;s site</translation>
    </message>
    <message>
        <source>这份 PDF 的结构不能签章</source>
        <translation>This PDF is built so that it cannot be sealed</translation>
    </message>
    <message>
        <source>请重新定稿一版再签章，或打印后加盖实物印章</source>
        <translation>Issue a new version and seal that, or print it and use the stamp</translation>
    </message>
    <message>
        <source>这是用来签发别的证书的，不能用来签章</source>
        <translation>This one issues other certificates; it cannot seal</translation>
    </message>
    <message>
        <source>证书的用途里没有签名，不能用来签章</source>
        <translation>Signing is not among the certificate&apos;s uses; it cannot seal</translation>
    </message>
    <message>
        <source>证书的密钥太短（RSA 少于 2048 位），签了也容易被伪造</source>
        <translation>The certificate&apos;s key is too short (RSA below 2048 bits); its seals could be forged</translation>
    </message>
    <message>
        <source>证书是用 MD5 或 SHA-1 签发的，已经不安全</source>
        <translation>The certificate was issued with MD5 or SHA-1, which is not safe any more</translation>
    </message>
    <message>
        <source>证书的密钥算法不支持，可能是国密 SM2</source>
        <translation>The certificate&apos;s kind of key is not supported; it may be SM2</translation>
    </message>
    <message>
        <source>密码里有不能用的字符，请只用字母、数字和标点</source>
        <translation>The password has a character that cannot be used; please use letters, digits and punctuation only</translation>
    </message>
    <message>
        <source>文件设了密码，里面有没有签章、对不对，都没有核对</source>
        <translation>The file is locked by a password; whether there are seals in it, and whether they are right, was not checked</translation>
    </message>
    <message>
        <source>第{number}个签章：{subject}，签后又加了带图片的签章，可能盖住文字，其余没有改动</source>
        <translation>Seal {number}: {subject}; a seal with a picture was added later and may cover words, nothing else changed</translation>
    </message>
    <message>
        <source>第{number}个签章：{subject}，签后又加了签章，其余没有改动</source>
        <translation>Seal {number}: {subject}; another seal was added later, nothing else changed</translation>
    </message>
    <message>
        <source>第{number}个签章：{subject}，签过的内容没有改动，但后面又追加了没有签的内容</source>
        <translation>Seal {number}: {subject}; what was signed is unchanged, but something that nobody signed was put behind it</translation>
    </message>
    <message>
        <source>证书是自己签发的，不能证明是谁</source>
        <translation>The certificate vouches for itself only; it does not show whose it is</translation>
    </message>
    <message>
        <source>请关闭后重新打开，看过新的再签章；这次没有签</source>
        <translation>Please close, open again and look at the new one before sealing; nothing was sealed</translation>
    </message>
    <message>
        <source>这份文书不用登记盖章</source>
        <translation>No seal is ticked for this paper</translation>
    </message>
    <message>
        <source>当事人和调解员的签名不都在这份文件里，签章不算协议书上的盖章；在纸上签的，请在纸上加盖实物印章</source>
        <translation>Not all signatures of parties and mediator are in this file, so this is not the seal on the agreement; what is signed on paper needs the real seal on that paper</translation>
    </message>
    <message>
        <source>证书密钥一直没有答复，这次没有签章</source>
        <translation>The token does not answer; nothing was sealed</translation>
    </message>
    <message>
        <source>请拔出后重新插好再试；密钥的驱动自己弹出密码窗口的，请在那里输入</source>
        <translation>Please pull it out, plug it in again and retry; where its driver asks for the PIN in a window of its own, type it there</translation>
    </message>
</context>
<context>
    <name>SealsSection</name>
    <message>
        <source>用证书签章的文书，签后任何改动都能被发现。密码和 PIN 码每次签章时输入，程序不保存。印章图片由本单位提供，程序不画；有没有法律效力要看证书由谁签发。</source>
        <translation>Any change of a paper shows once it is sealed by certificate. Passwords and PINs are asked for at each seal and never kept. Pictures of seals are the office&apos;s own; what a seal is worth in law depends on who issued the certificate.</translation>
    </message>
    <message>
        <source>证书与印章</source>
        <translation>Certificates and seals</translation>
    </message>
    <message>
        <source>添加证书文件…</source>
        <translation>Add a certificate&apos;s file…</translation>
    </message>
    <message>
        <source>添加证书密钥…</source>
        <translation>Add a token…</translation>
    </message>
    <message>
        <source>做测试证书…</source>
        <translation>Make a test certificate…</translation>
    </message>
    <message>
        <source>添加印章图片…</source>
        <translation>Add a picture of the seal…</translation>
    </message>
    <message>
        <source>导入吊销列表…</source>
        <translation>Take in a revocation list…</translation>
    </message>
    <message>
        <source>登记吊销…</source>
        <translation>Note as revoked…</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>签署方式和效力</source>
        <translation>Ways of signing and their worth</translation>
    </message>
    <message>
        <source>证书文件 (*.p12 *.pfx);;所有文件 (*)</source>
        <translation>Certificates (*.p12 *.pfx);;All files (*)</translation>
    </message>
    <message>
        <source>选择证书文件</source>
        <translation>Choose a certificate&apos;s file</translation>
    </message>
    <message>
        <source>已添加证书</source>
        <translation>Certificate added</translation>
    </message>
    <message>
        <source>已添加证书密钥</source>
        <translation>Token added</translation>
    </message>
    <message>
        <source>已做好测试证书，只供试用</source>
        <translation>Test certificate made, for trials only</translation>
    </message>
    <message>
        <source>图片 (*.png *.jpg *.jpeg *.bmp);;所有文件 (*)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.bmp);;All files (*)</translation>
    </message>
    <message>
        <source>选择印章图片</source>
        <translation>Choose a picture of the seal</translation>
    </message>
    <message>
        <source>证书吊销列表 (*.crl *.pem);;所有文件 (*)</source>
        <translation>Revocation lists (*.crl *.pem);;All files (*)</translation>
    </message>
    <message>
        <source>选择吊销列表</source>
        <translation>Choose a revocation list</translation>
    </message>
    <message>
        <source>已登记吊销</source>
        <translation>Noted as revoked</translation>
    </message>
    <message>
        <source>“{name}”停用后不能再用来签章；以前签的照原样保留，仍可验证。</source>
        <translation>&quot;{name}&quot; seals nothing any more once retired; what was sealed stays as it is and can still be verified.</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Retired</translation>
    </message>
    <message>
        <source>已添加印章图片</source>
        <translation>Picture of the seal added</translation>
    </message>
    <message>
        <source>已导入吊销列表</source>
        <translation>Revocation list taken in</translation>
    </message>
    <message>
        <source>列表里有本单位的证书，不能再用来签章：{names}</source>
        <translation>The list names certificates of the office, which seal nothing any more: {names}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>本单位的证书都不在这份吊销列表里</source>
        <translation>None of the office&apos;s certificates is on this list</translation>
    </message>
    <message>
        <source>证书</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>还没有证书，可以先做一张测试证书试用</source>
        <translation>No certificate yet; make a test certificate to try things out</translation>
    </message>
    <message>
        <source>印章图片</source>
        <translation>Pictures of the seal</translation>
    </message>
    <message>
        <source>没有图片时，签章不在页面上显示</source>
        <translation>Without a picture seals are not seen on the page</translation>
    </message>
    <message>
        <source>吊销列表</source>
        <translation>Revocation lists</translation>
    </message>
    <message>
        <source>密钥 {name}</source>
        <translation>Token {name}</translation>
    </message>
    <message>
        <source>{day}到期</source>
        <translation>ends {day}</translation>
    </message>
    <message>
        <source>已吊销</source>
        <translation>Revoked</translation>
    </message>
    <message>
        <source>不能用</source>
        <translation>Not usable</translation>
    </message>
    <message>
        <source>测试</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>还有{count}天</source>
        <translation>{count} days left</translation>
    </message>
    <message>
        <source>可用</source>
        <translation>Usable</translation>
    </message>
    <message>
        <source>印出来宽{width}毫米</source>
        <translation>printed {width} mm wide</translation>
    </message>
    <message>
        <source>该换新的了</source>
        <translation>Newer one due</translation>
    </message>
    <message>
        <source>{day}出的</source>
        <translation>of {day}</translation>
    </message>
    <message>
        <source>{day}前有效</source>
        <translation>holds until {day}</translation>
    </message>
    <message>
        <source>{day}起，{until}止</source>
        <translation>from {day} to {until}</translation>
    </message>
    <message>
        <source>主体：{text}</source>
        <translation>Subject: {text}</translation>
    </message>
    <message>
        <source>签发者：{text}</source>
        <translation>Issuer: {text}</translation>
    </message>
    <message>
        <source>序列号：{text}</source>
        <translation>Serial number: {text}</translation>
    </message>
    <message>
        <source>有效期：{text}</source>
        <translation>Valid: {text}</translation>
    </message>
    <message>
        <source>指纹（SHA-256）：{text}</source>
        <translation>Fingerprint (SHA-256): {text}</translation>
    </message>
    <message>
        <source>{name} {day}添加</source>
        <translation>Added by {name} on {day}</translation>
    </message>
    <message>
        <source>自签</source>
        <translation>Self-signed</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>清空</source>
        <translation>Clear</translation>
    </message>
</context>
<context>
    <name>SectionView</name>
    <message>
        <source>{title}：{fields}</source>
        <translation>{title}: {fields}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>添加{what} Alt+Enter</source>
        <translation>Add {what} Alt+Enter</translation>
    </message>
    <message>
        <source>撤销移除</source>
        <translation>Undo removal</translation>
    </message>
</context>
<context>
    <name>SelfCheck</name>
    <message>
        <source>案卷自查</source>
        <translation>Dossier self-check</translation>
    </message>
    <message>
        <source>按案卷评查的要求逐项查看；Enter 到那一处。</source>
        <translation>Looked over as file inspections do; Enter goes there.</translation>
    </message>
    <message>
        <source>缺什么、哪里不合</source>
        <translation>What lacks or does not fit</translation>
    </message>
    <message>
        <source>照样制作卷宗</source>
        <translation>Bind it all the same</translation>
    </message>
    <message>
        <source>先去补</source>
        <translation>Complete it first</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>没有发现问题，可以装订。</source>
        <translation>Nothing wrong found; it can be bound.</translation>
    </message>
</context>
<context>
    <name>SendingBar</name>
    <message>
        <source>送出进度</source>
        <translation>Progress of sending</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>正在送出第 {number} 份，共 {total} 份</source>
        <translation>Sending {number} of {total}</translation>
    </message>
</context>
<context>
    <name>SessionEditor</name>
    <message>
        <source>调解记录</source>
        <translation>Mediation record</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>设置的各部分</source>
        <translation>Parts of the settings</translation>
    </message>
    <message>
        <source>调委会</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>人员</source>
        <translation>People</translation>
    </message>
    <message>
        <source>村（社区）</source>
        <translation>Villages</translation>
    </message>
    <message>
        <source>办案习惯</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>案由用词</source>
        <translation>Kinds of dispute</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Display</translation>
    </message>
    <message>
        <source>输入法</source>
        <translation>Input method</translation>
    </message>
    <message>
        <source>关于</source>
        <translation>About</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>节假日</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>回访模板</source>
        <translation>Visit templates</translation>
    </message>
    <message>
        <source>风险措施</source>
        <translation>Risk measures</translation>
    </message>
    <message>
        <source>督办规则</source>
        <translation>Supervision rules</translation>
    </message>
    <message>
        <source>五类清单</source>
        <translation>Five lists</translation>
    </message>
    <message>
        <source>操作记录</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>卷宗文书目录</source>
        <translation>Dossier papers</translation>
    </message>
    <message>
        <source>文书模板</source>
        <translation>Paper templates</translation>
    </message>
    <message>
        <source>条款库</source>
        <translation>Clauses</translation>
    </message>
    <message>
        <source>证书与印章</source>
        <translation>Certificates and seals</translation>
    </message>
    <message>
        <source>扫描</source>
        <translation>Scanning</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Printing</translation>
    </message>
</context>
<context>
    <name>SettingsSection</name>
    <message>
        <source>这些内容由管理员修改，这里只供查看。</source>
        <translation>Only the administrator changes this; here you can read it.</translation>
    </message>
</context>
<context>
    <name>ShelfList</name>
    <message>
        <source>卷宗，空格键选择</source>
        <translation>Dossiers; Space chooses</translation>
    </message>
    <message>
        <source>已结案，待装订</source>
        <translation>Closed, to be bound</translation>
    </message>
    <message>
        <source>已有结果，还没有结案</source>
        <translation>With an outcome, not closed yet</translation>
    </message>
    <message>
        <source>已装订</source>
        <translation>Bound</translation>
    </message>
    <message>
        <source>选</source>
        <translation>✓</translation>
    </message>
    <message>
        <source>{day}装订过</source>
        <translation>bound on {day}</translation>
    </message>
    <message>
        <source>还没有装订</source>
        <translation>not bound yet</translation>
    </message>
</context>
<context>
    <name>ShelfView</name>
    <message>
        <source>还没有可以装订的卷宗</source>
        <translation>No dossier to bind yet</translation>
    </message>
    <message>
        <source>有了结果或已结案的案件会出现在这里：空格键选择，F9 装订成一个 PDF。</source>
        <translation>Cases with an outcome or closed appear here: Space marks them, F9 binds each into one PDF.</translation>
    </message>
    <message>
        <source>装订 {count} 件</source>
        <translation>Bind {count}</translation>
    </message>
    <message>
        <source>装订卷宗</source>
        <translation>Bind dossier</translation>
    </message>
    <message>
        <source>没有选中卷宗</source>
        <translation>No dossier is chosen</translation>
    </message>
    <message>
        <source>{count} 件已结案，待装订</source>
        <translation>{count} closed, to be bound</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>用手写笔、手指或鼠标书写；Ctrl+Z 撤销一笔，Delete 清除</source>
        <translation>Write with pen, finger or mouse; Ctrl+Z takes a stroke back, Delete all of them</translation>
    </message>
    <message>
        <source>手写笔 {name}</source>
        <translation>Pen {name}</translation>
    </message>
    <message>
        <source>鼠标</source>
        <translation>Mouse</translation>
    </message>
    <message>
        <source>触摸屏</source>
        <translation>Touch screen</translation>
    </message>
</context>
<context>
    <name>SignedCopy</name>
    <message>
        <source>看签名版</source>
        <translation>Look at signed copy</translation>
    </message>
    <message>
        <source>存签名版…</source>
        <translation>Save signed copy…</translation>
    </message>
    <message>
        <source>已存为{name}</source>
        <translation>Saved as {name}</translation>
    </message>
    <message>
        <source>看原版</source>
        <translation>Look at the original</translation>
    </message>
    <message>
        <source>存到哪个文件夹</source>
        <translation>The folder to save to</translation>
    </message>
</context>
<context>
    <name>SignerPanel</name>
    <message>
        <source>不能写字，由他人代书</source>
        <translation>Cannot write; somebody writes</translation>
    </message>
    <message>
        <source>指印图片…</source>
        <translation>Fingerprint picture…</translation>
    </message>
    <message>
        <source>用扫描仪扫描</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>用扫描仪扫描指印</source>
        <translation>Scan the fingerprint</translation>
    </message>
    <message>
        <source>拿掉图片</source>
        <translation>Take the picture away</translation>
    </message>
    <message>
        <source>已说明屏幕签名的效力，签名人同意使用</source>
        <translation>Was told what this is worth and agrees to it</translation>
    </message>
    <message>
        <source>由谁签名</source>
        <translation>Who signs</translation>
    </message>
    <message>
        <source>签名人姓名</source>
        <translation>Signer&apos;s name</translation>
    </message>
    <message>
        <source>代书人</source>
        <translation>Writer</translation>
    </message>
    <message>
        <source>见证人（没有可不填）</source>
        <translation>Witness (if there is one)</translation>
    </message>
    <message>
        <source>签名人</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>单位印章图片…</source>
        <translation>Picture of its seal…</translation>
    </message>
    <message>
        <source>选择图片</source>
        <translation>Choose a picture</translation>
    </message>
    <message>
        <source>图片 (*.png *.jpg *.jpeg *.bmp *.tif *.tiff)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.bmp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>打不开{name}，请另选一个文件</source>
        <translation>{name} cannot be opened; choose another file</translation>
    </message>
    <message>
        <source>见证人（必填）</source>
        <translation>Witness (required)</translation>
    </message>
    <message>
        <source>扫描…</source>
        <translation>Scan…</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>协议书还没有定稿，不能登记签名</source>
        <translation>The agreement is not final; signatures cannot be recorded</translation>
    </message>
    <message>
        <source>请先打印或导出协议书（即为定稿），再请各方签名</source>
        <translation>Print or export the agreement first, which makes it final, then have everyone sign</translation>
    </message>
    <message>
        <source>协议书定稿以后内容又有改动，签的不是现在这一份</source>
        <translation>The agreement has changed since it was made final; what was signed is not this version</translation>
    </message>
    <message>
        <source>请重新打印新的一版，再请各方签名</source>
        <translation>Print the new version, then have everyone sign</translation>
    </message>
    <message>
        <source>这一版协议书{day}才定稿，签名日期不能更早</source>
        <translation>This version became final on {day}; no signature can be earlier</translation>
    </message>
    <message>
        <source>请选择是哪一方当事人签名</source>
        <translation>Choose which party signs</translation>
    </message>
    <message>
        <source>这一处不是当事人签名</source>
        <translation>This is not a party&apos;s signature</translation>
    </message>
    <message>
        <source>这一处签名已经登记过</source>
        <translation>This signature is already recorded</translation>
    </message>
    <message>
        <source>登记有误的，请先撤销再登记</source>
        <translation>If it is wrong, undo it first and record it again</translation>
    </message>
    <message>
        <source>协议已经登记过履行，不能撤销签名登记</source>
        <translation>Performance of the agreement is on record; signatures cannot be undone</translation>
    </message>
    <message>
        <source>请先撤销履行登记</source>
        <translation>Undo the performance first</translation>
    </message>
    <message>
        <source>{name}没有登记为这一方的代理人，请补充代理手续</source>
        <translation>{name} is not recorded as an agent of this side; add the authority papers</translation>
    </message>
    <message>
        <source>{name}没有特别授权，不能代为和解；请补授权委托书或由本人签名</source>
        <translation>{name} has no special authority and may not settle; add a letter of authority or have the party sign</translation>
    </message>
    <message>
        <source>屏幕签名不在这里登记，请用“屏幕签名”办理</source>
        <translation>Signatures on screen are not recorded here; use &quot;Sign on screen&quot;</translation>
    </message>
</context>
<context>
    <name>SigningWorthDialog</name>
    <message>
        <source>签署方式和效力</source>
        <translation>Ways of signing and what they are worth</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>三种签署方式各有什么法律效力。这里只说明法律的要求：用不用电子签名由当事人约定，签名是否有效依法律认定，有争议的由法院认定。</source>
        <translation>What each of the three ways of signing is worth in law. Only what the law asks for is said here: the parties agree whether they use electronic signatures, whether one is good the law says, and a court in a dispute.</translation>
    </message>
    <message>
        <source>效力说明</source>
        <translation>What it is worth</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>有{count}名人员都叫“{name}”</source>
        <translation>{count} people are called &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>请在“设置”里改成能分清的姓名，例如加上职务</source>
        <translation>Give them distinct names in &quot;Settings&quot;, for example by adding the post</translation>
    </message>
    <message>
        <source>请填写姓名</source>
        <translation>Enter a name</translation>
    </message>
    <message>
        <source>请至少选择一个角色</source>
        <translation>Choose at least one role</translation>
    </message>
    <message>
        <source>至少要保留一名管理员</source>
        <translation>At least one administrator must remain</translation>
    </message>
    <message>
        <source>请先把另一名人员设为管理员</source>
        <translation>Make someone else administrator first</translation>
    </message>
    <message>
        <source>没有找到这名人员，或其已停用</source>
        <translation>This person was not found or is inactive</translation>
    </message>
    <message>
        <source>请在“设置—人员”里查看</source>
        <translation>Look under &quot;Settings – People&quot;</translation>
    </message>
    <message>
        <source>{name}名下还有{count}件包案没有了结：{numbers}</source>
        <translation>{name} still leads {count} open cases: {numbers}</translation>
    </message>
    <message>
        <source>请先移交：为这些案件更换包案领导，或退回待审批的包案</source>
        <translation>Hand over first: change the lead of these cases, or send pending assignments back</translation>
    </message>
    <message>
        <source>{name}正在代理{who}外出期间的职责（至{day}）</source>
        <translation>{name} has the duties of {who}, who is away until {day}</translation>
    </message>
    <message>
        <source>请先撤销那次外出登记，另选代理人登记</source>
        <translation>First cancel that absence and register it with another deputy</translation>
    </message>
</context>
<context>
    <name>StaffDialog</name>
    <message>
        <source>修改人员</source>
        <translation>Edit person</translation>
    </message>
    <message>
        <source>添加人员</source>
        <translation>Add person</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>同名时用来区分，如“副镇长”</source>
        <translation>Tells people of the same name apart, e.g. 副镇长</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>调解员证号</source>
        <translation>Mediator&apos;s licence no.</translation>
    </message>
    <message>
        <source>角色（可兼任）</source>
        <translation>Roles (one or more)</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>专职</source>
        <translation>Full-time</translation>
    </message>
    <message>
        <source>兼职</source>
        <translation>Part-time</translation>
    </message>
    <message>
        <source>志愿者</source>
        <translation>Volunteer</translation>
    </message>
    <message>
        <source>调解员类别</source>
        <translation>Kind of mediator</translation>
    </message>
    <message>
        <source>调解工作室</source>
        <translation>Mediation studio</translation>
    </message>
    <message>
        <source>如“老周调解工作室”</source>
        <translation>e.g. 老周调解工作室</translation>
    </message>
</context>
<context>
    <name>StaffSwitchDialog</name>
    <message>
        <source>换人办理</source>
        <translation>Switch user</translation>
    </message>
    <message>
        <source>选择办理人员</source>
        <translation>Choose who acts</translation>
    </message>
    <message>
        <source>由此人办理</source>
        <translation>Act as this person</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
</context>
<context>
    <name>StarterDialog</name>
    <message>
        <source>起始模板</source>
        <translation>Template to begin with</translation>
    </message>
    <message>
        <source>从哪种文书开始</source>
        <translation>Which paper to begin with</translation>
    </message>
    <message>
        <source>另存为 Word 文件…</source>
        <translation>Save as a Word file…</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>正在处理</source>
        <translation>Working</translation>
    </message>
</context>
<context>
    <name>Supervision</name>
    <message>
        <source>同样的督办单已经发出，还没有销</source>
        <translation>The same slip was issued already and is not struck off</translation>
    </message>
    <message>
        <source>请写明办理情况</source>
        <translation>Say what was done</translation>
    </message>
    <message>
        <source>督办对象不能销自己的督办单</source>
        <translation>Nobody strikes off his own slip</translation>
    </message>
    <message>
        <source>请由督办人或信访办销号</source>
        <translation>Let who issued it or the petitions office do it</translation>
    </message>
    <message>
        <source>这张督办单已经销号</source>
        <translation>This slip has been struck off</translation>
    </message>
    <message>
        <source>请写明督办什么</source>
        <translation>Say what is urged</translation>
    </message>
    <message>
        <source>办理期限不能早于今天</source>
        <translation>The day cannot be before today</translation>
    </message>
    <message>
        <source>请选择督办对象</source>
        <translation>Choose whom it is for</translation>
    </message>
    <message>
        <source>{rule}：应在{least}到{most}之间</source>
        <translation>{rule}: from {least} to {most}</translation>
    </message>
</context>
<context>
    <name>SupervisionPanel</name>
    <message>
        <source>督办单</source>
        <translation>Supervision slips</translation>
    </message>
    <message>
        <source>督办给我的</source>
        <translation>For me</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>含已销</source>
        <translation>With struck off</translation>
    </message>
    <message>
        <source>没有待办的督办单</source>
        <translation>No supervision slip waits</translation>
    </message>
    <message>
        <source>程序每小时检查一次：过半无进展、退回超期、配合单位未回复、久未走访、重复信访、红色预警。</source>
        <translation>The program looks every hour: half the time gone without progress, sent back too long, a silent unit, no visit for long, a repeat petition, red level.</translation>
    </message>
    <message>
        <source>打印督办单</source>
        <translation>Print the slip</translation>
    </message>
    <message>
        <source>发督办单</source>
        <translation>Write a slip</translation>
    </message>
    <message>
        <source>不待回复，销督办单</source>
        <translation>Strike off unanswered</translation>
    </message>
    <message>
        <source>立即检查</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>新发督办单 {count} 张</source>
        <translation>{count} new supervision slips</translation>
    </message>
    <message>
        <source>没有新的督办事项</source>
        <translation>Nothing new to urge</translation>
    </message>
    <message>
        <source>销督办单</source>
        <translation>Strike the slip off</translation>
    </message>
    <message>
        <source>回复督办</source>
        <translation>Answer the slip</translation>
    </message>
    <message>
        <source>共 {count} 张，待回复 {waiting} 张</source>
        <translation>{count} in all, {waiting} to answer</translation>
    </message>
    <message>
        <source>已超过办理期限</source>
        <translation>Past their day</translation>
    </message>
    <message>
        <source>待回复</source>
        <translation>To be answered</translation>
    </message>
    <message>
        <source>已回复，待销</source>
        <translation>Answered, to be struck off</translation>
    </message>
    <message>
        <source>已销</source>
        <translation>Struck off</translation>
    </message>
    <message>
        <source>没有选中督办单</source>
        <translation>No slip is chosen</translation>
    </message>
    <message>
        <source>没有打印的权限</source>
        <translation>No permission to print</translation>
    </message>
    <message>
        <source>所在文件夹是只读的，只能查看</source>
        <translation>The folder is read-only; you can only look</translation>
    </message>
    <message>
        <source>督办由办理信访事项的人员回复</source>
        <translation>Supervision is answered by those who work on petition matters</translation>
    </message>
    <message>
        <source>督办单已销</source>
        <translation>Slip struck off</translation>
    </message>
    <message>
        <source>已经回复，按 F8 销督办单</source>
        <translation>Answered; F8 strikes the slip off</translation>
    </message>
    <message>
        <source>督办给自己的，由别人来销</source>
        <translation>A slip addressed to oneself is struck off by somebody else</translation>
    </message>
    <message>
        <source>销督办单由主要领导、信访办负责人办理</source>
        <translation>Slips are struck off by the chief or the head of the petition office</translation>
    </message>
</context>
<context>
    <name>SupervisionSection</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>已保存督办规则</source>
        <translation>Supervision rules saved</translation>
    </message>
    <message>
        <source>程序在打开时、每小时和跨日时检查一次，同一件事只督办一次。关掉的规则不再新发督办单。</source>
        <translation>The program looks at its start, every hour and on a new day, and urges one thing once. A rule switched off writes no new slips.</translation>
    </message>
</context>
<context>
    <name>Sweeps</name>
    <message>
        <source>没有这份清单</source>
        <translation>There is no such list</translation>
    </message>
    <message>
        <source>请填写名称</source>
        <translation>Enter a name</translation>
    </message>
    <message>
        <source>清单只列类别，不列具体的人，也不写号码</source>
        <translation>The lists hold kinds only, neither persons nor their numbers</translation>
    </message>
    <message>
        <source>只有重点时段才填起止日期</source>
        <translation>Only key periods have a first and last day</translation>
    </message>
    <message>
        <source>起止日期要一起填写</source>
        <translation>Enter both the first and the last day</translation>
    </message>
    <message>
        <source>止日不能早于起日</source>
        <translation>The last day must not be before the first</translation>
    </message>
    <message>
        <source>清单里已经有“{name}”</source>
        <translation>The list already has &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>停用的请重新启用，或换一个名称</source>
        <translation>Put it into use again if it is retired, or choose another name</translation>
    </message>
    <message>
        <source>没有这个村（社区）</source>
        <translation>There is no such village (community)</translation>
    </message>
    <message>
        <source>件数不能是负数</source>
        <translation>Numbers cannot be negative</translation>
    </message>
    <message>
        <source>每一类只填一次，且要在清单里</source>
        <translation>Each kind is counted once and must be on a list</translation>
    </message>
    <message>
        <source>数目不能是负数</source>
        <translation>Numbers cannot be negative</translation>
    </message>
    <message>
        <source>“{name}”新增{added}，多于底数{total}</source>
        <translation>&quot;{name}&quot;: {added} new is more than the total of {total}</translation>
    </message>
</context>
<context>
    <name>SweepsPanel</name>
    <message>
        <source>这个月还没有排查记录</source>
        <translation>No sweeps this month yet</translation>
    </message>
    <message>
        <source>没有发现矛盾的村也要报，这叫零报告。</source>
        <translation>A village where nothing was found reports too.</translation>
    </message>
    <message>
        <source>排查</source>
        <translation>Sweeps</translation>
    </message>
    <message>
        <source>登记排查</source>
        <translation>Write a sweep down</translation>
    </message>
    <message>
        <source>排查 {count} 次，发现 {found} 件</source>
        <translation>{count} sweeps, {found} found</translation>
    </message>
    <message>
        <source>{words}，还有 {silent} 个村没有报告</source>
        <translation>{words}, {silent} villages have not reported</translation>
    </message>
    <message>
        <source>本月还没有报告的村（社区）</source>
        <translation>Villages that have not reported this month</translation>
    </message>
    <message>
        <source>排查记录</source>
        <translation>Sweeps</translation>
    </message>
    <message>
        <source>网格走访</source>
        <translation>Visits by grid</translation>
    </message>
    <message>
        <source>未报告</source>
        <translation>Not reported</translation>
    </message>
    <message>
        <source>全镇</source>
        <translation>Whole town</translation>
    </message>
    <message>
        <source>发现 {found} 件，预防 {prevented} 件</source>
        <translation>{found} found, {prevented} prevented</translation>
    </message>
    <message>
        <source>零报告</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>共 {count} 户</source>
        <translation>{count} households</translation>
    </message>
    <message>
        <source>已达标</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>还差 {count}</source>
        <translation>{count} to go</translation>
    </message>
    <message>
        <source>走访 {made} 次</source>
        <translation>{made} visits</translation>
    </message>
    <message>
        <source>走访 {made}／{target}</source>
        <translation>{made}/{target} visits</translation>
    </message>
    <message>
        <source>新增 {added}，消除 {gone}</source>
        <translation>{added} added, {gone} gone</translation>
    </message>
    <message>
        <source>底数 {total}</source>
        <translation>Count {total}</translation>
    </message>
</context>
<context>
    <name>SystemDialog</name>
    <message>
        <source>打印 {title}</source>
        <translation>Print {title}</translation>
    </message>
</context>
<context>
    <name>TakingBand</name>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>第一责任人最多{most}人</source>
        <translation>At most {most} people are first responsible</translation>
    </message>
    <message>
        <source>{name}在同一身份里填了两次</source>
        <translation>{name} is entered twice in one part</translation>
    </message>
    <message>
        <source>请填写姓名</source>
        <translation>Enter the name</translation>
    </message>
    <message>
        <source>包保责任人须写明层级：镇领导、站所、村（社区）或网格</source>
        <translation>An owner needs a level: town leader, station, village or grid</translation>
    </message>
    <message>
        <source>这名人员不在岗，请另选</source>
        <translation>This person is not active; choose another one</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>换新版</source>
        <translation>New version</translation>
    </message>
    <message>
        <source>导入文书模板</source>
        <translation>Import a paper template</translation>
    </message>
    <message>
        <source>要有人签名或盖章</source>
        <translation>Somebody has to sign or seal it</translation>
    </message>
    <message>
        <source>检查结果</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>有 {count} 处要改。请在 Word 里改好并保存，回来按 F5 再检查。</source>
        <translation>{count} to be mended. Mend and save it in Word, then come back and press F5 to check again.</translation>
    </message>
    <message>
        <source>Word 文件</source>
        <translation>Word file</translation>
    </message>
    <message>
        <source>用作</source>
        <translation>Use as</translation>
    </message>
    <message>
        <source>文书名称</source>
        <translation>Name of the paper</translation>
    </message>
    <message>
        <source>排在卷末</source>
        <translation>At the end of the dossier</translation>
    </message>
    <message>
        <source>排在《{title}》之后</source>
        <translation>After &quot;{title}&quot;</translation>
    </message>
    <message>
        <source>在卷内的位置</source>
        <translation>Place in the dossier</translation>
    </message>
    <message>
        <source>按需</source>
        <translation>As needed</translation>
    </message>
    <message>
        <source>必须</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>必须还是按需</source>
        <translation>Required or as needed</translation>
    </message>
    <message>
        <source>签署</source>
        <translation>Signing</translation>
    </message>
    <message>
        <source>一种新的文书</source>
        <translation>A new paper</translation>
    </message>
    <message>
        <source>代替程序自带的《{title}》</source>
        <translation>In place of the program&apos;s &quot;{title}&quot;</translation>
    </message>
    <message>
        <source>换个文件…</source>
        <translation>Another file…</translation>
    </message>
    <message>
        <source>再检查（F5）</source>
        <translation>Check again (F5)</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>选择 Word 文件</source>
        <translation>Choose a Word file</translation>
    </message>
    <message>
        <source>Word 文件 (*.docx)</source>
        <translation>Word files (*.docx)</translation>
    </message>
    <message>
        <source>在程序里填写</source>
        <translation>Typed in the program</translation>
    </message>
    <message>
        <source>要改的地方</source>
        <translation>To be mended</translation>
    </message>
    <message>
        <source>会填入的内容</source>
        <translation>What will be filled in</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>这种文书没有起始模板</source>
        <translation>There is no template to begin with for this paper</translation>
    </message>
    <message>
        <source>请另选一种，或者从空白的 Word 文件开始</source>
        <translation>Choose another one, or begin with an empty Word file</translation>
    </message>
    <message>
        <source>没有找到“{title}”的文书模板</source>
        <translation>The template of &quot;{title}&quot; was not found</translation>
    </message>
    <message>
        <source>请在“设置—文书模板”里重新导入</source>
        <translation>Import it again under Settings, Paper templates</translation>
    </message>
    <message>
        <source>没有在用的这种文书模板</source>
        <translation>No such template is in use</translation>
    </message>
    <message>
        <source>可能刚被停用，请刷新后再看</source>
        <translation>It may just have been retired; refresh and look again</translation>
    </message>
    <message>
        <source>没有这一版文书模板</source>
        <translation>There is no such version of a template</translation>
    </message>
    <message>
        <source>没有找到文件“{name}”</source>
        <translation>The file &quot;{name}&quot; was not found</translation>
    </message>
    <message>
        <source>请重新选择 .docx 文件</source>
        <translation>Choose a .docx file again</translation>
    </message>
    <message>
        <source>“{title}”不能改用自己的模板</source>
        <translation>&quot;{title}&quot; cannot be made from a template of your own</translation>
    </message>
    <message>
        <source>它的内容由程序逐条生成；可以另加一种自己的文书</source>
        <translation>The program writes it line by line; you may add a paper of your own instead</translation>
    </message>
    <message>
        <source>没有“{code}”这种文书</source>
        <translation>There is no paper &quot;{code}&quot;</translation>
    </message>
    <message>
        <source>请写文书名称</source>
        <translation>Enter the name of the paper</translation>
    </message>
    <message>
        <source>文书名称最多{most}个字</source>
        <translation>The name has at most {most} characters</translation>
    </message>
    <message>
        <source>已经有这个名称的文书</source>
        <translation>There is a paper of this name already</translation>
    </message>
    <message>
        <source>卷内目录里没有这个位置</source>
        <translation>The list of contents has no such place</translation>
    </message>
    <message>
        <source>{place}：{problem}</source>
        <translation>{place}: {problem}</translation>
    </message>
    <message>
        <source>不能用 tc、r；整行用 tr，整段用 p</source>
        <translation>tc and r cannot be used; tr is for whole rows, p for whole paragraphs</translation>
    </message>
    <message>
        <source>“{begin}”和“{end}”要在同一个表格里，或者都在表格外的正文里</source>
        <translation>&quot;{begin}&quot; and &quot;{end}&quot; have to be in the same table, or both in the text outside of tables</translation>
    </message>
    <message>
        <source>“{tag}”和它所属的“{begin}”不在同一个表格或同一块正文里</source>
        <translation>&quot;{tag}&quot; is not in the same table or text as &quot;{begin}&quot;, to which it belongs</translation>
    </message>
    <message>
        <source>“{tag}”请单独成一行（表格）或一段</source>
        <translation>Let &quot;{tag}&quot; be a row or a paragraph of its own</translation>
    </message>
    <message>
        <source>跨段的“{tag}”请单独成一段，或者开始的放在段首、结束的放在段尾</source>
        <translation>Let &quot;{tag}&quot;, which spans paragraphs, be a paragraph of its own, or put the beginning first and the end last in a paragraph</translation>
    </message>
    <message>
        <source>“{tag}”没有结束，请在后面加上“{end}”</source>
        <translation>&quot;{tag}&quot; has no end; add &quot;{end}&quot; behind it</translation>
    </message>
    <message>
        <source>“{tag}”前面没有对应的开始</source>
        <translation>Nothing before &quot;{tag}&quot; begins what it ends</translation>
    </message>
    <message>
        <source>“{tag}”与前面的“{begin}”对不上，中间少了一个结束</source>
        <translation>&quot;{tag}&quot; does not match &quot;{begin}&quot; before it; an end is missing between them</translation>
    </message>
    <message>
        <source>“{tag}”这样的写法不能用，只能用 for、if 和它们的结束</source>
        <translation>&quot;{tag}&quot; cannot be used; only for, if and their ends can</translation>
    </message>
    <message>
        <source>“{tag}”写法不对，应写成“{sample}”</source>
        <translation>&quot;{tag}&quot; is not written properly; write it like &quot;{sample}&quot;</translation>
    </message>
    <message>
        <source>有取外部内容的域“{code}”，请删除或转成普通文字</source>
        <translation>The field &quot;{code}&quot; brings something in from outside; delete it or turn it into plain text</translation>
    </message>
    <message>
        <source>缺少必须有的内容，请加上：{slots}</source>
        <translation>Something that must be there is missing; add: {slots}</translation>
    </message>
    <message>
        <source>“{words}”写法不对</source>
        <translation>&quot;{words}&quot; is not written properly</translation>
    </message>
    <message>
        <source>整个文件</source>
        <translation>The whole file</translation>
    </message>
    <message>
        <source>正文</source>
        <translation>The text</translation>
    </message>
    <message>
        <source>文件已损坏，请重新保存后再导入</source>
        <translation>The file is damaged; save it again, then import it</translation>
    </message>
    <message>
        <source>里面没有要填的内容，例如“{{ 卷号 }}”</source>
        <translation>Nothing in it is to be filled in, such as &quot;{{ 卷号 }}&quot;</translation>
    </message>
    <message>
        <source>花括号没有写完整，应写成“{{ 卷号 }}”，开头和结尾在同一段里</source>
        <translation>The braces are not complete; write &quot;{{ 卷号 }}&quot;, beginning and end in one paragraph</translation>
    </message>
    <message>
        <source>有限制当事人起诉、仲裁或反映问题的文字，文书里不能这样写，须改掉</source>
        <translation>It words a limit on the parties&apos; suing, arbitration or petitioning; no paper may say so, change it</translation>
    </message>
    <message>
        <source>页眉</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>页脚</source>
        <translation>Footer</translation>
    </message>
    <message>
        <source>脚注</source>
        <translation>Footnotes</translation>
    </message>
    <message>
        <source>“{name}”不是列表，能循环的有：{lists}</source>
        <translation>&quot;{name}&quot; is not a list; loops can go through: {lists}</translation>
    </message>
    <message>
        <source>只能写要填的内容和简单的比较，不能用函数和计算</source>
        <translation>Only slots and plain comparisons can be written, no functions or arithmetic</translation>
    </message>
    <message>
        <source>没有“{name}”这一项，请对照“可填内容一览”</source>
        <translation>There is no slot &quot;{name}&quot;; see the list of slots</translation>
    </message>
    <message>
        <source>没有“{name}”这一项，是不是“{near}”？</source>
        <translation>There is no slot &quot;{name}&quot;; is it &quot;{near}&quot;?</translation>
    </message>
    <message>
        <source>“{name}”是列表，要放在循环里一项一项地写</source>
        <translation>&quot;{name}&quot; is a list; write its items one by one in a loop</translation>
    </message>
    <message>
        <source>“{name}”要写明哪一项，例如“{sample}”</source>
        <translation>Say which part of &quot;{name}&quot;, such as &quot;{sample}&quot;</translation>
    </message>
    <message>
        <source>文件有{size}MB，最大{largest}MB；请压缩里面的图片</source>
        <translation>The file has {size} MB, at most {largest} MB are taken; compress its pictures</translation>
    </message>
    <message>
        <source>文件是空的</source>
        <translation>The file is empty</translation>
    </message>
    <message>
        <source>这是旧格式（.doc、.wps）或加了密码的文件，请在 Word 或 WPS 里去掉密码，另存为 .docx</source>
        <translation>This is an old format (.doc, .wps) or has a password; take the password away in Word or WPS and save it as .docx</translation>
    </message>
    <message>
        <source>这不是 Word 文件，请选择 .docx 文件</source>
        <translation>This is not a Word file; choose a .docx file</translation>
    </message>
    <message>
        <source>文件解开后过大，不能使用</source>
        <translation>The file grows too large when it is opened and cannot be used</translation>
    </message>
    <message>
        <source>文件里有宏，请另存为不带宏的 .docx</source>
        <translation>The file has macros; save it as .docx without them</translation>
    </message>
    <message>
        <source>这是 Word 模板文件（.dotx），请另存为 .docx</source>
        <translation>This is a Word template (.dotx); save it as .docx</translation>
    </message>
    <message>
        <source>文件里有控件，请删除后再导入</source>
        <translation>The file has controls; delete them, then import it</translation>
    </message>
    <message>
        <source>文件内部的“{name}”</source>
        <translation>&quot;{name}&quot; inside the file</translation>
    </message>
    <message>
        <source>嵌入了别的文件（对象），请删除，或改成图片</source>
        <translation>Another file (object) is embedded; delete it or make it a picture</translation>
    </message>
    <message>
        <source>含有 Word 文件里不该有的内容</source>
        <translation>It holds what no Word file should</translation>
    </message>
    <message>
        <source>这是“严格”格式的 Word 文件，请另存为普通的 .docx</source>
        <translation>This Word file is in the &quot;strict&quot; format; save it as an ordinary .docx</translation>
    </message>
    <message>
        <source>正文里插着另一个文件，请在 Word 里打开后重新保存</source>
        <translation>Another file is inserted in the text; open it in Word and save it again</translation>
    </message>
    <message>
        <source>链接了文件外面的图片或对象，请改成插入在文件里</source>
        <translation>A picture or object lies outside of the file; insert it into the file</translation>
    </message>
    <message>
        <source>{place}“{words}”</source>
        <translation>{place} &quot;{words}&quot;</translation>
    </message>
    <message>
        <source>文本框</source>
        <translation>Text box</translation>
    </message>
    <message>
        <source>{place}的文本框</source>
        <translation>Text box in {place}</translation>
    </message>
    <message>
        <source>第{table}个表格第{row}行第{cell}格</source>
        <translation>table {table}, row {row}, cell {cell}</translation>
    </message>
    <message>
        <source>第{number}段</source>
        <translation>paragraph {number}</translation>
    </message>
    <message>
        <source>{where}{place}</source>
        <translation>{where}, {place}</translation>
    </message>
    <message>
        <source>这里的标记填不了，请移到正文、表格、页眉页脚或文本框里</source>
        <translation>Slots here cannot be filled; move them to the text, a table, the header, the footer or a text box</translation>
    </message>
    <message>
        <source>循环最多套三层</source>
        <translation>Loops stand at most three deep in each other</translation>
    </message>
    <message>
        <source>段落超过{most}个，不像一份文书的模板；请删去多余的段落和表格行</source>
        <translation>There are more than {most} paragraphs, too many for a template; please delete the spare paragraphs and table rows</translation>
    </message>
    <message>
        <source>“{title}”的文书模板填不出来</source>
        <translation>The template of &quot;{title}&quot; cannot be filled</translation>
    </message>
    <message>
        <source>请在“设置—文书模板”里换新版，导入时会说明哪一处写法不对</source>
        <translation>Please bring in a new version under Settings – Paper templates; the import says which place is wrongly written</translation>
    </message>
    <message>
        <source>“if”后面还要写明否则印什么，例如“{sample}”</source>
        <translation>After &quot;if&quot; also say what is printed otherwise, such as &quot;{sample}&quot;</translation>
    </message>
    <message>
        <source>“{name}”不能直接比较，请用它的一种写法和文字比，例如“{sample}”</source>
        <translation>&quot;{name}&quot; cannot be compared itself; compare one of its forms with words, such as &quot;{sample}&quot;</translation>
    </message>
    <message>
        <source>只能文字和加引号的文字比（==、!=、in），数和数比（&gt;、&lt; 也可以，例如“{sample}”）</source>
        <translation>Only words can be compared with words in quotes (==, !=, in), and numbers with numbers (&gt; and &lt; too, such as &quot;{sample}&quot;)</translation>
    </message>
    <message>
        <source>这台电脑没有能转 PDF 的办公软件</source>
        <translation>This computer has no office program that can make a PDF</translation>
    </message>
    <message>
        <source>标记套得太深或写得太复杂，填不出来，请写得简单些</source>
        <translation>The tags are nested too deep or too intricate to be filled; please write them more simply</translation>
    </message>
</context>
<context>
    <name>TemplatesSection</name>
    <message>
        <source>用 Word 或 WPS 排好版，要填内容的地方写 {{ 卷号 }} 这样的标记，导入后就和程序自带的文书一样填写、定稿、打印、归卷。可以加一种新文书，也可以代替自带的文书；换了新版，已定稿的仍是原来那版。</source>
        <translation>Lay a paper out in Word or WPS and write slots such as {{ 卷号 }} where something is to be filled in. Once imported it is filled, issued, printed and filed as the program&apos;s own papers are. It may be a new paper or stand in place of one of the program&apos;s; with a new version, what was issued keeps the old one.</translation>
    </message>
    <message>
        <source>文书模板</source>
        <translation>Paper templates</translation>
    </message>
    <message>
        <source>文书模板由调解员、内勤和管理员维护，这里只供查看。</source>
        <translation>Mediators, clerks and administrators look after the templates; here you can only look.</translation>
    </message>
    <message>
        <source>导入…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>换新版…</source>
        <translation>New version…</translation>
    </message>
    <message>
        <source>停用</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>取出 Word 稿</source>
        <translation>Take out the Word file</translation>
    </message>
    <message>
        <source>起始模板…</source>
        <translation>Template to begin with…</translation>
    </message>
    <message>
        <source>可填内容一览</source>
        <translation>List of slots</translation>
    </message>
    <message>
        <source>已导入，从现在起使用</source>
        <translation>Imported, in use from now on</translation>
    </message>
    <message>
        <source>《{title}》停用后不再提供；已定稿的照原样保留。</source>
        <translation>&quot;{title}&quot; is offered no longer once it is retired; what was issued stays as it is.</translation>
    </message>
    <message>
        <source>停用后，《{title}》改回程序自带的样式；已定稿的照原样保留。</source>
        <translation>Once retired, &quot;{title}&quot; is made from the program&apos;s form again; what was issued stays as it is.</translation>
    </message>
    <message>
        <source>停用文书模板</source>
        <translation>Retire a paper template</translation>
    </message>
    <message>
        <source>{title} 模板第{version}版.docx</source>
        <translation>{title} template version {version}.docx</translation>
    </message>
    <message>
        <source>{title} 起始模板.docx</source>
        <translation>{title} template to begin with.docx</translation>
    </message>
    <message>
        <source>文书模板可填内容一览.docx</source>
        <translation>List of slots for paper templates.docx</translation>
    </message>
    <message>
        <source>另存为</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>Word 文件 (*.docx)</source>
        <translation>Word files (*.docx)</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Retired</translation>
    </message>
    <message>
        <source>在用的</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>还没有自己的文书</source>
        <translation>No papers of your own yet</translation>
    </message>
    <message>
        <source>以前的版本和已停用的</source>
        <translation>Earlier versions and retired ones</translation>
    </message>
    <message>
        <source>必须</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>按需</source>
        <translation>As needed</translation>
    </message>
    <message>
        <source>代替自带</source>
        <translation>Replaces ours</translation>
    </message>
    <message>
        <source>{name} {day}导入</source>
        <translation>Imported by {name} {day}</translation>
    </message>
    <message>
        <source>{title}&#x3000;第{version}版</source>
        <translation>{title}, version {version}</translation>
    </message>
    <message>
        <source>代替程序自带的样式</source>
        <translation>In place of the program&apos;s form</translation>
    </message>
    <message>
        <source>排在卷末</source>
        <translation>At the end of the dossier</translation>
    </message>
    <message>
        <source>排在《{title}》之后</source>
        <translation>After &quot;{title}&quot;</translation>
    </message>
    <message>
        <source>这台电脑用 {name} 把文书转成 PDF。</source>
        <translation>This computer turns the papers into PDF with {name}.</translation>
    </message>
    <message>
        <source>这台电脑没有找到 LibreOffice、Word 或 WPS：自己的文书定稿后请打印 Word 稿，签署后扫描附卷。程序自带的文书不受影响。</source>
        <translation>LibreOffice, Word or WPS was not found on this computer: once issued, print your own papers from Word and attach a scan when they are signed. The program&apos;s own papers are not affected.</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>所选的人不在本案当事人中</source>
        <translation>The person chosen is not a party of this case</translation>
    </message>
    <message>
        <source>义务人和权利人不能是同一人</source>
        <translation>Debtor and creditor cannot be the same person</translation>
    </message>
    <message>
        <source>请写明约定的内容</source>
        <translation>Write what was agreed</translation>
    </message>
    <message>
        <source>请选择由谁支付</source>
        <translation>Choose who pays</translation>
    </message>
    <message>
        <source>请选择支付给谁</source>
        <translation>Choose who is paid</translation>
    </message>
    <message>
        <source>请填写金额</source>
        <translation>Enter the amount</translation>
    </message>
    <message>
        <source>金额要大于零，也不能超过一万亿元</source>
        <translation>The amount must be above zero and at most one trillion yuan</translation>
    </message>
    <message>
        <source>每一期都要填写金额</source>
        <translation>Every instalment needs an amount</translation>
    </message>
    <message>
        <source>各期合计{parts}，与总额{total}不一致</source>
        <translation>The instalments add up to {parts}, which differs from the total {total}</translation>
    </message>
    <message>
        <source>各期日期要从早到晚填写</source>
        <translation>Enter the instalments from early to late</translation>
    </message>
    <message>
        <source>履行日期{day}的年份不对，请核对</source>
        <translation>The year of the due date {day} is wrong; please check it</translation>
    </message>
</context>
<context>
    <name>TestCertificateDialog</name>
    <message>
        <source>做一张测试证书</source>
        <translation>Make a test certificate</translation>
    </message>
    <message>
        <source>只供试用：证书上和印章旁都写明“测试证书 — 不具法律效力”，不算盖章。一年后到期。</source>
        <translation>For trials only: the certificate and the words beside the seal say &quot;测试证书 — 不具法律效力&quot; (test, no legal effect), and nothing counts as sealed. It ends after a year.</translation>
    </message>
    <message>
        <source>至少{count}位，自己记好；程序不保存，忘了只能重做一张。</source>
        <translation>At least {count} characters. Remember it: it is not kept, and a forgotten one means making another.</translation>
    </message>
    <message>
        <source>给它设一个密码</source>
        <translation>Give it a password</translation>
    </message>
    <message>
        <source>再输入一遍</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>两次输入的不一样</source>
        <translation>The two are not alike</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>▲{late} 逾期</source>
        <translation>▲{late} overdue</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>案件经过</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>第{value}次</source>
        <translation>session {value}</translation>
    </message>
    <message>
        <source>第{value}条</source>
        <translation>term {value}</translation>
    </message>
    <message>
        <source>第{value}期</source>
        <translation>instalment {value}</translation>
    </message>
    <message>
        <source>第{value}版</source>
        <translation>version {value}</translation>
    </message>
    <message>
        <source>第{value}次打印</source>
        <translation>print {value}</translation>
    </message>
    <message>
        <source>原因：{value}</source>
        <translation>Reason: {value}</translation>
    </message>
    <message>
        <source>原签名盖章：{value}</source>
        <translation>Signatures and seals: {value}</translation>
    </message>
    <message>
        <source>计划回访：{value}</source>
        <translation>Visits planned: {value}</translation>
    </message>
    <message>
        <source>不再回访：{value}</source>
        <translation>Visits no longer due: {value}</translation>
    </message>
    <message>
        <source>回访对象：{value}</source>
        <translation>Visited: {value}</translation>
    </message>
    <message>
        <source>凭证：{value}</source>
        <translation>Proof: {value}</translation>
    </message>
    <message>
        <source>同意</source>
        <translation>agreed</translation>
    </message>
    <message>
        <source>不同意</source>
        <translation>not agreed</translation>
    </message>
    <message>
        <source>{value}次</source>
        <translation>{value} times</translation>
    </message>
    <message>
        <source>{value}天</source>
        <translation>{value} days</translation>
    </message>
    <message>
        <source>加入：{value}</source>
        <translation>Joined: {value}</translation>
    </message>
    <message>
        <source>退出：{value}</source>
        <translation>Left: {value}</translation>
    </message>
    <message>
        <source>{value}</source>
        <translation>{value}</translation>
    </message>
    <message>
        <source>{value}户</source>
        <translation>{value} households</translation>
    </message>
    <message>
        <source>{value}份证明</source>
        <translation>{value} proofs</translation>
    </message>
    <message>
        <source>{value}申请</source>
        <translation>asked by {value}</translation>
    </message>
    <message>
        <source>{value}回避</source>
        <translation>{value} to withdraw</translation>
    </message>
    <message>
        <source>由{value}接着调解</source>
        <translation>{value} goes on</translation>
    </message>
    <message>
        <source>按验证码查，在册</source>
        <translation>Looked up by its code, in the register</translation>
    </message>
    <message>
        <source>送给{value}</source>
        <translation>to {value}</translation>
    </message>
    <message>
        <source>{value}份</source>
        <translation>copies: {value}</translation>
    </message>
    <message>
        <source>{value}签收</source>
        <translation>signed for by {value}</translation>
    </message>
    <message>
        <source>由{value}签</source>
        <translation>signed by {value}</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>调解会</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadlines</translation>
    </message>
    <message>
        <source>回访</source>
        <translation>Return visits</translation>
    </message>
    <message>
        <source>逾期未履行</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>没写完的草稿</source>
        <translation>Unfinished drafts</translation>
    </message>
    <message>
        <source>待核</source>
        <translation>To verify</translation>
    </message>
    <message>
        <source>待打印</source>
        <translation>To print</translation>
    </message>
    <message>
        <source>待装订</source>
        <translation>To bind</translation>
    </message>
    <message>
        <source>{debtor}应于{day}前履行{left}，已逾期{days}天</source>
        <translation>{debtor}: {days} days overdue, due {day} {left}</translation>
    </message>
    <message>
        <source>{day}{time}起草，还没有保存</source>
        <translation>Begun {day} {time}, not saved</translation>
    </message>
    <message>
        <source>协议书</source>
        <translation>Agreement</translation>
    </message>
    <message>
        <source>口头协议登记表</source>
        <translation>Oral agreement form</translation>
    </message>
    <message>
        <source>调解记录</source>
        <translation>Mediation record</translation>
    </message>
    <message>
        <source>回访记录</source>
        <translation>Visit record</translation>
    </message>
    <message>
        <source>不予受理通知书</source>
        <translation>Rejection notice</translation>
    </message>
    <message>
        <source>终止调解通知书</source>
        <translation>Termination notice</translation>
    </message>
    <message>
        <source>调解期限至{end}</source>
        <translation>Mediation period ends {end}</translation>
    </message>
    <message>
        <source>{day}回访：{reason}</source>
        <translation>Visit {day}: {reason}</translation>
    </message>
    <message>
        <source>{count}条约定待核</source>
        <translation>Terms to verify: {count}</translation>
    </message>
    <message>
        <source>可共同申请司法确认，至{end}</source>
        <translation>Joint application for judicial confirmation possible until {end}</translation>
    </message>
    <message>
        <source>{day}的调解会还没有记录</source>
        <translation>The session of {day} has no record yet</translation>
    </message>
    <message>
        <source>{day}{time}，{place}</source>
        <translation>{day} {time}, {place}</translation>
    </message>
    <message>
        <source>调查记录</source>
        <translation>Inquiry record</translation>
    </message>
    <message>
        <source>待我审批</source>
        <translation>Waiting for my word</translation>
    </message>
    <message>
        <source>督办</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>走访回访记录</source>
        <translation>Record of a visit</translation>
    </message>
    <message>
        <source>包案审批：{text}</source>
        <translation>Approve a leader: {text}</translation>
    </message>
    <message>
        <source>签收包案：{text}</source>
        <translation>Acknowledge a case: {text}</translation>
    </message>
    <message>
        <source>方案审批：{text}</source>
        <translation>Approve a plan: {text}</translation>
    </message>
    <message>
        <source>延期审批：{text}</source>
        <translation>Approve an extension: {text}</translation>
    </message>
    <message>
        <source>销号签字：{text}</source>
        <translation>Sign off: {text}</translation>
    </message>
    <message>
        <source>{label}至{end}</source>
        <translation>{label} until {end}</translation>
    </message>
    <message>
        <source>{number}：{text}</source>
        <translation>{number}: {text}</translation>
    </message>
    <message>
        <source>调查核实记录</source>
        <translation>record of inquiry</translation>
    </message>
    <message>
        <source>还没有经办人</source>
        <translation>Nobody&apos;s yet</translation>
    </message>
    <message>
        <source>还没有经办人（共{count}件，这里列最早的{shown}件）</source>
        <translation>Nobody&apos;s yet ({count} in all, the oldest {shown} listed here)</translation>
    </message>
    <message>
        <source>决定回避：{name}，{day}提出</source>
        <translation>Recusal to be decided: {name}, asked on {day}</translation>
    </message>
    <message>
        <source>待签名</source>
        <translation>To sign</translation>
    </message>
    <message>
        <source>待盖章</source>
        <translation>To seal</translation>
    </message>
    <message>
        <source>待扫描归卷</source>
        <translation>To scan back</translation>
    </message>
    <message>
        <source>待送达</source>
        <translation>To hand out</translation>
    </message>
    <message>
        <source>{paper}：{missing}</source>
        <translation>{paper}: {missing}</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>今天要办的事</source>
        <translation>To do today</translation>
    </message>
    <message>
        <source>手头的事都办完了</source>
        <translation>All done</translation>
    </message>
    <message>
        <source>新来的纠纷按 F2 登记；查找案件、当事人或文书按 Ctrl+K。</source>
        <translation>Register a new dispute with F2; find cases, parties or papers with Ctrl+K.</translation>
    </message>
    <message>
        <source>{name}，有 {count} 件事要办</source>
        <translation>{name}, things to do: {count}</translation>
    </message>
    <message>
        <source>{name}，今天没有必须办的事</source>
        <translation>{name}, nothing must be done today</translation>
    </message>
    <message>
        <source>登记新案</source>
        <translation>New case</translation>
    </message>
</context>
<context>
    <name>TodayRows</name>
    <message>
        <source>▲ {late} 项逾期</source>
        <translation>▲ {late} overdue</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>TokenDialog</name>
    <message>
        <source>添加证书密钥（USB 密钥）</source>
        <translation>Add a token (USB key)</translation>
    </message>
    <message>
        <source>密钥驱动里的 PKCS#11 库文件：Windows 上以 .dll、Linux 上以 .so 结尾。</source>
        <translation>The PKCS#11 library of the token&apos;s driver: it ends in .dll on Windows, in .so on Linux.</translation>
    </message>
    <message>
        <source>驱动</source>
        <translation>Driver</translation>
    </message>
    <message>
        <source>插着的密钥</source>
        <translation>Token plugged in</translation>
    </message>
    <message>
        <source>PIN 码</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>不保存；连续输错会锁住密钥。</source>
        <translation>Not kept; several wrong ones lock the token.</translation>
    </message>
    <message>
        <source>私钥名称</source>
        <translation>Name of the key</translation>
    </message>
    <message>
        <source>密钥里只有一把时不用填。</source>
        <translation>Not needed where there is only one.</translation>
    </message>
    <message>
        <source>怎么称呼</source>
        <translation>What to call it</translation>
    </message>
    <message>
        <source>不填就用证书上的名称。</source>
        <translation>Left empty: the name in the certificate.</translation>
    </message>
    <message>
        <source>选择驱动…</source>
        <translation>Choose the driver…</translation>
    </message>
    <message>
        <source>找密钥（F5）</source>
        <translation>Look for tokens (F5)</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>PKCS#11 驱动 (*.so *.dll *.dylib);;所有文件 (*)</source>
        <translation>PKCS#11 drivers (*.so *.dll *.dylib);;All files (*)</translation>
    </message>
    <message>
        <source>选择驱动</source>
        <translation>Choose the driver</translation>
    </message>
    <message>
        <source>没有找到插着的密钥，请插好后按 F5</source>
        <translation>No token is plugged in; plug it in and press F5</translation>
    </message>
</context>
<context>
    <name>TypingSection</name>
    <message>
        <source>中文输入自测</source>
        <translation>Chinese input test</translation>
    </message>
    <message>
        <source>在此输入：张三</source>
        <translation>Type here: 张三</translation>
    </message>
    <message>
        <source>程序找到的输入法组件</source>
        <translation>Input methods the program finds</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>None found</translation>
    </message>
    <message>
        <source>未指定</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>可用：{names}</source>
        <translation>Available: {names}</translation>
    </message>
    <message>
        <source>系统指定：{name}</source>
        <translation>Set by the system: {name}</translation>
    </message>
    <message>
        <source>打不出中文时，请安装输入法的 Qt 6 组件（fcitx5-frontend-qt6），再重新打开本程序。</source>
        <translation>If you cannot type Chinese, install the input method&apos;s Qt 6 part (fcitx5-frontend-qt6) and restart the program.</translation>
    </message>
    <message>
        <source>✓ 中文输入正常。</source>
        <translation>✓ Chinese input works.</translation>
    </message>
    <message>
        <source>如果输入法没有弹出，请按 Ctrl+空格 或 Shift 切换输入法。</source>
        <translation>If the input method does not appear, press Ctrl+Space or Shift to switch it on.</translation>
    </message>
    <message>
        <source>收到的是英文字母。</source>
        <translation>Latin letters arrived.</translation>
    </message>
    <message>
        <source>收到了中文，请输入“张三”完成自测。</source>
        <translation>Chinese arrived; type 张三 to finish the test.</translation>
    </message>
</context>
<context>
    <name>UnitDialog</name>
    <message>
        <source>修改单位</source>
        <translation>Change a unit</translation>
    </message>
    <message>
        <source>添加单位</source>
        <translation>Add a unit</translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>在用（停用后不再出现在选择里，已有案件不变）</source>
        <translation>In use (out of use it is not offered any more; cases keep it)</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>请写明回复内容</source>
        <translation>Write down the answer</translation>
    </message>
    <message>
        <source>请填写单位名称</source>
        <translation>Enter the unit&apos;s name</translation>
    </message>
    <message>
        <source>名录里已有“{name}”</source>
        <translation>&quot;{name}&quot; is on the list already</translation>
    </message>
    <message>
        <source>请从名录里选择单位</source>
        <translation>Choose a unit from the list</translation>
    </message>
    <message>
        <source>回复期限不能早于今天</source>
        <translation>The day to answer by cannot be before today</translation>
    </message>
    <message>
        <source>{name}已在本案承担这一项</source>
        <translation>{name} has this part in the case already</translation>
    </message>
    <message>
        <source>请在原来的一行上登记，或另选单位</source>
        <translation>Use the line there is, or choose another unit</translation>
    </message>
    <message>
        <source>{name}已于{day}退回</source>
        <translation>{name} sent it back on {day}</translation>
    </message>
    <message>
        <source>请改派其他单位，或重新交该单位办理</source>
        <translation>Route it to another unit, or give it to this one again</translation>
    </message>
    <message>
        <source>{name}在本案的办理已经结束或已改派</source>
        <translation>The part of {name} in the case is over or routed on</translation>
    </message>
    <message>
        <source>可能刚被同事改动，请刷新后再看</source>
        <translation>A colleague may just have changed it; refresh and look again</translation>
    </message>
    <message>
        <source>改派的单位不能是原来的{name}</source>
        <translation>It cannot be routed to {name}, which has it</translation>
    </message>
    <message>
        <source>日期不能早于交办的{day}</source>
        <translation>The date cannot be before {day}, when it was given to the unit</translation>
    </message>
</context>
<context>
    <name>UnitsSection</name>
    <message>
        <source>责任单位</source>
        <translation>Responsible units</translation>
    </message>
    <message>
        <source>责任单位由办理信访事项的人员维护，这里只供查看。</source>
        <translation>Those who work on petitions keep this list; here it can only be looked at.</translation>
    </message>
    <message>
        <source>添加单位</source>
        <translation>Add a unit</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>停用或恢复</source>
        <translation>Retire or restore</translation>
    </message>
    <message>
        <source>在用</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>已停用</source>
        <translation>Out of use</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>“{what}”还没有保存</source>
        <translation>&quot;{what}&quot; is not saved</translation>
    </message>
    <message>
        <source>不保存的话，这次改动和它的草稿都会丢掉。</source>
        <translation>If you do not save, this change and its draft are lost.</translation>
    </message>
    <message>
        <source>保存(&amp;S)</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>不保存(&amp;N)</source>
        <translation>Do&amp;n&apos;t save</translation>
    </message>
    <message>
        <source>继续编辑</source>
        <translation>Go on editing</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>修改案情</source>
        <translation>Edit case</translation>
    </message>
    <message>
        <source>添加当事人</source>
        <translation>Add party</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>同意或拒绝调解</source>
        <translation>Consent or refusal</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>安排调解会</source>
        <translation>Plan session</translation>
    </message>
    <message>
        <source>现在开调解会</source>
        <translation>Mediate now</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>改时间地点</source>
        <translation>Change time or place</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>调查记录</source>
        <translation>Inquiry record</translation>
    </message>
    <message>
        <source>起草协议</source>
        <translation>Draft agreement</translation>
    </message>
    <message>
        <source>撤下协议</source>
        <translation>Withdraw agreement</translation>
    </message>
    <message>
        <source>登记司法确认</source>
        <translation>Record confirmation</translation>
    </message>
    <message>
        <source>登记签名盖章</source>
        <translation>Record signatures</translation>
    </message>
    <message>
        <source>登记签名</source>
        <translation>Record signature</translation>
    </message>
    <message>
        <source>撤销这处签名登记</source>
        <translation>Undo this signature</translation>
    </message>
    <message>
        <source>登记履行</source>
        <translation>Record performance</translation>
    </message>
    <message>
        <source>登记当场履行</source>
        <translation>Performed on the spot</translation>
    </message>
    <message>
        <source>撤销登记</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>安排回访</source>
        <translation>Plan visit</translation>
    </message>
    <message>
        <source>记录回访</source>
        <translation>Record visit</translation>
    </message>
    <message>
        <source>改日期</source>
        <translation>Change date</translation>
    </message>
    <message>
        <source>添加附件</source>
        <translation>Add attachment</translation>
    </message>
    <message>
        <source>附上签名原件扫描</source>
        <translation>Attach signed original</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>记明已告知其他途径</source>
        <translation>Note routes told</translation>
    </message>
    <message>
        <source>结案归档</source>
        <translation>Close and file</translation>
    </message>
    <message>
        <source>作废本案</source>
        <translation>Void this case</translation>
    </message>
    <message>
        <source>恢复作废的案件</source>
        <translation>Restore void case</translation>
    </message>
    <message>
        <source>打印</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>查看完整号码</source>
        <translation>View full numbers</translation>
    </message>
    <message>
        <source>列入包案</source>
        <translation>Put under a leader</translation>
    </message>
    <message>
        <source>解除包案</source>
        <translation>Release from its leader</translation>
    </message>
    <message>
        <source>提出或更换包案领导</source>
        <translation>Propose or change the leader</translation>
    </message>
    <message>
        <source>审核同意</source>
        <translation>Agree</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>退回</source>
        <translation>Send back</translation>
    </message>
    <message>
        <source>送达包案通知</source>
        <translation>Deliver the notice</translation>
    </message>
    <message>
        <source>签收</source>
        <translation>Acknowledge</translation>
    </message>
    <message>
        <source>责任人和专班</source>
        <translation>Persons and team</translation>
    </message>
    <message>
        <source>交责任单位办理</source>
        <translation>Assign a unit</translation>
    </message>
    <message>
        <source>登记回复</source>
        <translation>Record the answer</translation>
    </message>
    <message>
        <source>登记退回</source>
        <translation>Record that it was sent back</translation>
    </message>
    <message>
        <source>改派其他单位</source>
        <translation>Give it to another unit</translation>
    </message>
    <message>
        <source>不再承担</source>
        <translation>No longer responsible</translation>
    </message>
    <message>
        <source>起草或修改方案</source>
        <translation>Draft or change the plan</translation>
    </message>
    <message>
        <source>方案送审</source>
        <translation>Submit the plan</translation>
    </message>
    <message>
        <source>审批方案</source>
        <translation>Judge the plan</translation>
    </message>
    <message>
        <source>登记完成</source>
        <translation>Tick it off</translation>
    </message>
    <message>
        <source>撤销完成</source>
        <translation>Take the tick back</translation>
    </message>
    <message>
        <source>登记进展</source>
        <translation>Record progress</translation>
    </message>
    <message>
        <source>修改事项</source>
        <translation>Edit the matter</translation>
    </message>
    <message>
        <source>研判定性</source>
        <translation>Judge the demands</translation>
    </message>
    <message>
        <source>登记一次信访</source>
        <translation>Record a petition</translation>
    </message>
    <message>
        <source>撤销这条记录</source>
        <translation>Take this entry back</translation>
    </message>
    <message>
        <source>登记办理环节</source>
        <translation>Record a step of the procedure</translation>
    </message>
    <message>
        <source>撤销这个环节</source>
        <translation>Take this step back</translation>
    </message>
    <message>
        <source>写处理意见</source>
        <translation>Write the opinion</translation>
    </message>
    <message>
        <source>申请延期</source>
        <translation>Ask for an extension</translation>
    </message>
    <message>
        <source>审批延期</source>
        <translation>Decide on the extension</translation>
    </message>
    <message>
        <source>暂停计算时限</source>
        <translation>Pause a clock</translation>
    </message>
    <message>
        <source>恢复计算时限</source>
        <translation>Let the clock run on</translation>
    </message>
    <message>
        <source>设内控时限</source>
        <translation>Set an internal target</translation>
    </message>
    <message>
        <source>评定风险</source>
        <translation>Grade the risk</translation>
    </message>
    <message>
        <source>登记上报</source>
        <translation>Record the report</translation>
    </message>
    <message>
        <source>登记化解和办结</source>
        <translation>Record settlement and conclusion</translation>
    </message>
    <message>
        <source>签字同意销号</source>
        <translation>Sign off</translation>
    </message>
    <message>
        <source>登记反弹</source>
        <translation>Record a relapse</translation>
    </message>
    <message>
        <source>录入涉及户</source>
        <translation>Enter households</translation>
    </message>
    <message>
        <source>推选代表</source>
        <translation>Choose representatives</translation>
    </message>
    <message>
        <source>分配方案</source>
        <translation>Distribution</translation>
    </message>
    <message>
        <source>采用这个方案</source>
        <translation>Adopt this scheme</translation>
    </message>
    <message>
        <source>登记表决</source>
        <translation>Record a vote</translation>
    </message>
    <message>
        <source>引导信访</source>
        <translation>Guide to petition</translation>
    </message>
    <message>
        <source>委托移送调解</source>
        <translation>Entrust to mediation</translation>
    </message>
    <message>
        <source>关联案件</source>
        <translation>Link a case</translation>
    </message>
    <message>
        <source>发督办单</source>
        <translation>Write a supervision slip</translation>
    </message>
    <message>
        <source>回复督办</source>
        <translation>Answer the slip</translation>
    </message>
    <message>
        <source>销督办单</source>
        <translation>Strike the slip off</translation>
    </message>
    <message>
        <source>申请回避</source>
        <translation>Ask for recusal</translation>
    </message>
    <message>
        <source>决定回避</source>
        <translation>Decide on the recusal</translation>
    </message>
    <message>
        <source>调解延期</source>
        <translation>Extend the mediation</translation>
    </message>
    <message>
        <source>登记各方同意延期</source>
        <translation>Record that all agree to the extension</translation>
    </message>
    <message>
        <source>邀请参加调解</source>
        <translation>Invite to the session</translation>
    </message>
    <message>
        <source>修改邀请</source>
        <translation>Change the invitation</translation>
    </message>
    <message>
        <source>撤回邀请</source>
        <translation>Take back the invitation</translation>
    </message>
    <message>
        <source>案件移送</source>
        <translation>Refer the case</translation>
    </message>
    <message>
        <source>登记移送回执</source>
        <translation>Record the answer to the referral</translation>
    </message>
    <message>
        <source>附上身份证明</source>
        <translation>Attach proof of identity</translation>
    </message>
    <message>
        <source>案卷自查</source>
        <translation>Dossier self-check</translation>
    </message>
    <message>
        <source>制作卷宗</source>
        <translation>Bind the dossier</translation>
    </message>
    <message>
        <source>登记送达</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>送达给其他单位</source>
        <translation>Hand out to another body</translation>
    </message>
    <message>
        <source>登记签收</source>
        <translation>Record the receipt</translation>
    </message>
    <message>
        <source>撤销送达登记</source>
        <translation>Take the handing out back</translation>
    </message>
    <message>
        <source>屏幕签名</source>
        <translation>Sign on screen</translation>
    </message>
    <message>
        <source>证书签章</source>
        <translation>Seal by certificate</translation>
    </message>
</context>
<context>
    <name>Verification</name>
    <message>
        <source>没有“{path}”这个文件</source>
        <translation>There is no file &quot;{path}&quot;</translation>
    </message>
    <message>
        <source>请选择要验证的 PDF 或 Word 文件，或改为输入验证码</source>
        <translation>Choose the PDF or Word file to verify, or type a code instead</translation>
    </message>
    <message>
        <source>这件案件已作废，文书不再有效</source>
        <translation>The case was declared void; the paper is no longer valid</translation>
    </message>
    <message>
        <source>这是第{version}版，后来又出了第{newest}版，以新版为准</source>
        <translation>This is version {version}; version {newest} was issued later and counts</translation>
    </message>
    <message>
        <source>第{number}页</source>
        <translation>Page {number}</translation>
    </message>
    <message>
        <source>第{number}页（少了这一页）</source>
        <translation>Page {number} (missing)</translation>
    </message>
    <message>
        <source>第{number}页（多出这一页）</source>
        <translation>Page {number} (added)</translation>
    </message>
    <message>
        <source>文件里装订了{count}份在册文书，须逐份验证：</source>
        <translation>{count} papers of the register are bound in this file; verify each of them:</translation>
    </message>
    <message>
        <source>{number} {title} 第{version}版 {code}</source>
        <translation>{number} {title} version {version} {code}</translation>
    </message>
    <message>
        <source>文件上的验证码 {code} 不在本调委会的册子里</source>
        <translation>The code on the file, {code}, is not in this office&apos;s register</translation>
    </message>
    <message>
        <source>文件是空的</source>
        <translation>The file is empty</translation>
    </message>
    <message>
        <source>文件超过{size}MB，与登记的都不一致；这么大的文件不再逐页比对，可以改用纸上的验证码查</source>
        <translation>The file is larger than {size} MB and matches none on record; files of that size are not compared page by page. Look the code on the paper up instead</translation>
    </message>
    <message>
        <source>PDF 设了密码，读不出来；登记的文书都没有密码</source>
        <translation>The PDF has a password and cannot be read; papers on record have none</translation>
    </message>
    <message>
        <source>PDF 已损坏，读不出来</source>
        <translation>The PDF is damaged and cannot be read</translation>
    </message>
    <message>
        <source>文件里没有验证码，与登记的文书也都不一致</source>
        <translation>The file carries no code and matches no paper on record</translation>
    </message>
    <message>
        <source>像是扫描件，里面没有文字；请输入纸上的验证码，再用眼睛核对当事人和金额</source>
        <translation>This looks like a scan without text; type the code on the paper and compare parties and sums by eye</translation>
    </message>
    <message>
        <source>这是图片，图片不能逐字节比对；请输入图上的验证码，再用眼睛核对当事人和金额</source>
        <translation>This is a picture, which cannot be compared byte for byte; type the code on it and compare parties and sums by eye</translation>
    </message>
    <message>
        <source>这不是 PDF，也不是 Word 文件</source>
        <translation>This is neither a PDF nor a Word file</translation>
    </message>
    <message>
        <source>登记的这一版只有 Word 稿，PDF 没有可比的原件</source>
        <translation>The version on record is a Word file only; there is no PDF to compare with</translation>
    </message>
    <message>
        <source>真实：与登记的文书逐字节一致</source>
        <translation>Genuine: matches the paper on record byte for byte</translation>
    </message>
    <message>
        <source>真实，但已有新版：与登记的旧版逐字节一致</source>
        <translation>Genuine but superseded: matches an older version on record byte for byte</translation>
    </message>
    <message>
        <source>真实，但案件已作废：与登记的文书逐字节一致</source>
        <translation>Genuine but of a void case: matches the paper on record byte for byte</translation>
    </message>
    <message>
        <source>不一致：与登记的文书不是同一个文件</source>
        <translation>Changed: not the same file as the paper on record</translation>
    </message>
    <message>
        <source>不认识：不是登记的文书</source>
        <translation>Unknown: no paper on record</translation>
    </message>
    <message>
        <source>与 {number} 卷宗里保存的附件“{name}”逐字节一致</source>
        <translation>Matches the file &quot;{name}&quot; kept in the dossier {number} byte for byte</translation>
    </message>
    <message>
        <source>这是取回成第{version}版的那份 Word 修改稿，不是定稿的文件</source>
        <translation>This is the edited Word file that was taken back as version {version}, not the issued one</translation>
    </message>
    <message>
        <source>第{number}页（文字一样，看上去不一样，请与登记的原件对照）</source>
        <translation>Page {number} (the words are the same, but it looks different: please compare with the original in the register)</translation>
    </message>
    <message>
        <source>能读出的文字一致，但文件改过或重新保存过；图片和手写的内容没有逐项比对，以登记的原件为准</source>
        <translation>The words that can be read are the same, but the file was changed or saved again; pictures and handwriting were not compared one by one: what is in the register counts</translation>
    </message>
    <message>
        <source>这是{moment}生成的屏幕签名版；屏幕签名是图像证据</source>
        <translation>This is the copy signed on the screen, made on {moment}; such signatures are image evidence</translation>
    </message>
    <message>
        <source>这是{moment}用证书签章的版本</source>
        <translation>This is the copy sealed by certificate on {moment}</translation>
    </message>
    <message>
        <source>后来签名有变动，这一份已被代替</source>
        <translation>The signatures changed later; another copy took its place</translation>
    </message>
    <message>
        <source>后来又加了签章，以后来的那一份为准</source>
        <translation>Another seal was added later; that copy stands</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>验证文书</source>
        <translation>Verify a paper</translation>
    </message>
    <message>
        <source>文件要与登记的逐字节一致才算真实。纸质的，输入或扫描每页下边的验证码，再用眼睛核对当事人、金额和日期。</source>
        <translation>A file is genuine only if it matches the one on record byte for byte. For a printed paper type or scan the code at the foot of each page, then compare parties, sums and dates by eye.</translation>
    </message>
    <message>
        <source>验证码，或文件</source>
        <translation>Code, or file</translation>
    </message>
    <message>
        <source>选择文件…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>与登记的文书不同的地方，左边是登记的</source>
        <translation>What differs from the paper on record, which is at the left</translation>
    </message>
    <message>
        <source>打开案件</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>请输入验证码，或选择文件</source>
        <translation>Type a code or choose a file</translation>
    </message>
    <message>
        <source>选择要验证的文件</source>
        <translation>Choose the file to verify</translation>
    </message>
    <message>
        <source>PDF 和 Word 文件 (*.pdf *.docx)</source>
        <translation>PDF and Word files (*.pdf *.docx)</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>登记的</source>
        <translation>On record</translation>
    </message>
    <message>
        <source>这个文件</source>
        <translation>This file</translation>
    </message>
    <message>
        <source>不在册：本调委会没有出过有这个验证码的文书</source>
        <translation>Not in the register: this office issued no paper with that code</translation>
    </message>
    <message>
        <source>在册：请与纸上的内容逐项核对</source>
        <translation>In the register: compare each item with the paper</translation>
    </message>
    <message>
        <source>登记的内容</source>
        <translation>What is on record</translation>
    </message>
    <message>
        <source>验证</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>这件案件已作废，文书不再有效</source>
        <translation>The case was declared void; the paper is no longer valid</translation>
    </message>
    <message>
        <source>这是第{version}版，后来又出了第{newest}版，以新版为准</source>
        <translation>This is version {version}; version {newest} was issued later and counts</translation>
    </message>
    <message>
        <source>第{version}版</source>
        <translation>version {version}</translation>
    </message>
    <message>
        <source>文书</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>案件</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>当事人</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>金额</source>
        <translation>Sums</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>页数</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>定稿</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>修改原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>验证码</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>PDF 摘要</source>
        <translation>PDF digest</translation>
    </message>
    <message>
        <source>Word 摘要</source>
        <translation>Word digest</translation>
    </message>
    <message>
        <source>签名版、签章版摘要</source>
        <translation>Digest of this signed copy</translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>验证文书…</source>
        <translation>Verify a paper…</translation>
    </message>
</context>
<context>
    <name>VillageDialog</name>
    <message>
        <source>修改村（社区）</source>
        <translation>Edit village</translation>
    </message>
    <message>
        <source>添加村（社区）</source>
        <translation>Add village</translation>
    </message>
    <message>
        <source>名称</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>添加网格，每行一个</source>
        <translation>Add grids, one a line</translation>
    </message>
    <message>
        <source>网格，每行一个</source>
        <translation>Grids, one a line</translation>
    </message>
    <message>
        <source>已有：{grids}</source>
        <translation>Existing: {grids}</translation>
    </message>
    <message>
        <source>在用（停用后不再出现在登记表里，已有案件不变）</source>
        <translation>Active (if not, it is no longer offered when registering; existing cases stay as they are)</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>VisitEditor</name>
    <message>
        <source>回访记录</source>
        <translation>Visit record</translation>
    </message>
</context>
<context>
    <name>VisitRows</name>
    <message>
        <source>已走访</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>已约定</source>
        <translation>Agreed</translation>
    </message>
    <message>
        <source>待走访</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>包案</source>
        <translation>Leader</translation>
    </message>
</context>
<context>
    <name>VisitTemplatesSection</name>
    <message>
        <source>回访（协议生效、案件化解以后）</source>
        <translation>Return visits (after the agreement or settlement)</translation>
    </message>
    <message>
        <source>下访走访（化解以前）</source>
        <translation>Visits before settlement</translation>
    </message>
    <message>
        <source>协议生效后第几天回访，多次用顿号隔开</source>
        <translation>Days after the agreement took effect, several with commas</translation>
    </message>
    <message>
        <source>约定的履行日期过后几天回访</source>
        <translation>Days after a date of performance</translation>
    </message>
    <message>
        <source>履行后回访</source>
        <translation>After performance</translation>
    </message>
    <message>
        <source>简单案件</source>
        <translation>Simple cases</translation>
    </message>
    <message>
        <source>一般案件</source>
        <translation>Usual cases</translation>
    </message>
    <message>
        <source>疑难复杂案件</source>
        <translation>Difficult cases</translation>
    </message>
    <message>
        <source>化解后第几天回访，如 7、30、90、180</source>
        <translation>Days after settlement, e.g. 7, 30, 90, 180</translation>
    </message>
    <message>
        <source>包案案件</source>
        <translation>Cases with a leader</translation>
    </message>
    <message>
        <source>连续几次回访都没有履行的，再过几天回访</source>
        <translation>Days after visits in a row that found nothing performed</translation>
    </message>
    <message>
        <source>没有履行的</source>
        <translation>Not performed</translation>
    </message>
    <message>
        <source>包案领导每隔几天下访一次</source>
        <translation>Days between two visits of the leader</translation>
    </message>
    <message>
        <source>包案期间</source>
        <translation>While a leader answers</translation>
    </message>
    <message>
        <source>每隔几天走访一次</source>
        <translation>Days between two visits</translation>
    </message>
    <message>
        <source>红色</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>橙色</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>黄色</source>
        <translation>Yellow</translation>
    </message>
    <message>
        <source>蓝色</source>
        <translation>Blue</translation>
    </message>
    <message>
        <source>重点时段里一天算几天，2 就是间隔减半</source>
        <translation>How many days one day of it counts; 2 halves the gaps</translation>
    </message>
    <message>
        <source>重点时段</source>
        <translation>Key periods</translation>
    </message>
    <message>
        <source> 倍</source>
        <translation> times</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>请填写回访了谁</source>
        <translation>Enter who was visited</translation>
    </message>
    <message>
        <source>下次回访日期要晚于这次</source>
        <translation>The next visit must be later than this one</translation>
    </message>
    <message>
        <source>这次回访已经取消</source>
        <translation>This visit was cancelled</translation>
    </message>
    <message>
        <source>这次回访已经做过或取消</source>
        <translation>This visit was made or cancelled</translation>
    </message>
    <message>
        <source>{day}已经过去，请改填今天或以后的日期</source>
        <translation>{day} has passed; enter today or a later date</translation>
    </message>
    <message>
        <source>还没有达成协议或化解，不能登记回访；请改选上门走访、电话联系、约谈、下访或定点接访</source>
        <translation>Nothing has been agreed or settled yet, so this is no return visit; choose a home visit, telephone call, talk, going down or reception instead</translation>
    </message>
    <message>
        <source>回访日期{day}早于{event}日期{base}；在那之前去的，请改选上门走访、电话联系、约谈、下访或定点接访</source>
        <translation>The return visit of {day} is before {event} of {base}; for a visit before that choose a home visit, telephone call, talk, going down or reception</translation>
    </message>
    <message>
        <source>包案事项销号前，每次走访都要与当事人约定下次日期；确实不再去的，请写明原因</source>
        <translation>Until a case under a leader is struck off, each visit agrees on the next date with the person; if none follows, write down why</translation>
    </message>
    <message>
        <source>{day}已经安排了一次，请另选一天</source>
        <translation>A visit is already planned for {day}; choose another day</translation>
    </message>
    <message>
        <source>已出现反弹：请登记反弹、重新办理，并重新评定风险等级</source>
        <translation>It has flared up again: record the relapse, take the matter up again and grade its risk anew</translation>
    </message>
    <message>
        <source>纠纷又起：请恢复办理、再次调解，并评定风险等级</source>
        <translation>The dispute has flared up again: reopen it, mediate once more and grade its risk</translation>
    </message>
    <message>
        <source>有反弹苗头：请重新评定风险等级，并约定近期再去一次</source>
        <translation>There are signs of a relapse: grade the risk anew and agree on another visit soon</translation>
    </message>
    <message>
        <source>{day}是休息日，请确认当事人方便</source>
        <translation>{day} is a day of rest; make sure that it suits the person</translation>
    </message>
    <message>
        <source>调解终结</source>
        <translation>the end of mediation</translation>
    </message>
    <message>
        <source>协议生效</source>
        <translation>the effect of the agreement</translation>
    </message>
    <message>
        <source>协议达成</source>
        <translation>the agreement</translation>
    </message>
    <message>
        <source>化解</source>
        <translation>the settlement</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>the conclusion</translation>
    </message>
    <message>
        <source>所在文件夹是只读的，只能查看</source>
        <translation>The folder can only be read</translation>
    </message>
    <message>
        <source>走访回访由调解员、领导和信访办负责人记录</source>
        <translation>Mediators, leaders and the office head record visits</translation>
    </message>
    <message>
        <source>没有选中要改期的走访</source>
        <translation>No visit is chosen</translation>
    </message>
    <message>
        <source>已经做过的走访不能改期</source>
        <translation>A visit made cannot be moved</translation>
    </message>
    <message>
        <source>走访已改期</source>
        <translation>Visit moved</translation>
    </message>
    <message>
        <source>走访改期</source>
        <translation>Move a visit</translation>
    </message>
    <message>
        <source>{kind}，原定{day}。</source>
        <translation>{kind}, planned for {day}.</translation>
    </message>
    <message>
        <source>● 这是与当事人约定的日期：改期前请先告知当事人，原因会记入案件的经过。</source>
        <translation>● This day was agreed with the party: tell them first; the reason goes on record.</translation>
    </message>
    <message>
        <source>▲ 新日期是休息日，请确认能够上门。</source>
        <translation>▲ The new day is a day of rest; make sure somebody is there.</translation>
    </message>
    <message>
        <source>▲ {late} 次逾期</source>
        <translation>▲ {late} late</translation>
    </message>
    <message>
        <source>没有登记村（社区）</source>
        <translation>No village given</translation>
    </message>
    <message>
        <source>请核对新的日期；还要改期的，请重新办理</source>
        <translation>Look at the new date; to move it further, do it again</translation>
    </message>
    <message>
        <source>这次走访已在别处改到{day}，这里没有再改</source>
        <translation>This visit was moved to {day} elsewhere; nothing was changed here</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>回访</source>
        <translation>Return visits</translation>
    </message>
    <message>
        <source>列表</source>
        <translation>List</translation>
    </message>
    <message>
        <source>月历</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>路线单</source>
        <translation>Route</translation>
    </message>
</context>
<context>
    <name>WaitingView</name>
    <message>
        <source>没有等待打印、签名、扫描、送达或装订的文书</source>
        <translation>No paper waits to be printed, signed, scanned, handed out or bound</translation>
    </message>
    <message>
        <source>案件里有了要打印的文书，就会出现在这里，一步一步办到装订。空白表格随时可以打印。</source>
        <translation>Papers appear here as soon as a case has one to print, and go on step by step until they are bound. Blank forms can be printed at any time.</translation>
    </message>
    <message>
        <source>没有选中要办的文书</source>
        <translation>No paper is chosen</translation>
    </message>
    <message>
        <source>没有办理这一步的权限</source>
        <translation>You may not do this step</translation>
    </message>
    <message>
        <source>打开案件</source>
        <translation>Open case</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>到打印队列</source>
        <translation>To the print queue</translation>
    </message>
    <message>
        <source>{count} 件放进打印队列</source>
        <translation>Queue {count} cases</translation>
    </message>
    <message>
        <source>装订 {count} 件</source>
        <translation>Bind {count}</translation>
    </message>
    <message>
        <source>放进打印队列</source>
        <translation>Into the print queue</translation>
    </message>
    <message>
        <source>登记签名</source>
        <translation>Tick signatures</translation>
    </message>
    <message>
        <source>登记盖章</source>
        <translation>Tick the seal</translation>
    </message>
    <message>
        <source>扫描归卷</source>
        <translation>Scan back</translation>
    </message>
    <message>
        <source>登记送达</source>
        <translation>Record handing out</translation>
    </message>
    <message>
        <source>装订卷宗</source>
        <translation>Bind dossier</translation>
    </message>
    <message>
        <source>屏幕签名</source>
        <translation>Sign on screen</translation>
    </message>
    <message>
        <source>证书签章</source>
        <translation>Seal by certificate</translation>
    </message>
    <message>
        <source>直接附上扫描件</source>
        <translation>Attach a scan</translation>
    </message>
    <message>
        <source>所在文件夹是只读的，只能查看</source>
        <translation>The folder is read-only, so that you can only look</translation>
    </message>
    <message>
        <source>没有要办的文书</source>
        <translation>Nothing to do</translation>
    </message>
    <message>
        <source>待办 {count} 项</source>
        <translation>{count} to do</translation>
    </message>
    <message>
        <source>{words}，最久的已等 {days} 天</source>
        <translation>{words}, the oldest for {days} days</translation>
    </message>
    <message>
        <source>签署效力</source>
        <translation>What it is worth</translation>
    </message>
    <message>
        <source>正在放进打印队列：{done}/{total}，Esc 停下</source>
        <translation>Going into the print queue: {done}/{total}, Esc stops</translation>
    </message>
</context>
<context>
    <name>WelcomeWindow</name>
    <message>
        <source>人民调解</source>
        <translation>People&apos;s mediation</translation>
    </message>
    <message>
        <source>新建调委会</source>
        <translation>New office</translation>
    </message>
    <message>
        <source>填写名称、编号格式、人员和村（社区），几分钟即可开始登记。</source>
        <translation>Enter name, number pattern, people and villages; in a few minutes you can register.</translation>
    </message>
    <message>
        <source>打开已有的调委会</source>
        <translation>Open an office</translation>
    </message>
    <message>
        <source>选择存放数据的文件夹。</source>
        <translation>Choose the folder with its data.</translation>
    </message>
    <message>
        <source>试用演示数据</source>
        <translation>Try the demonstration</translation>
    </message>
    <message>
        <source>一个虚构的镇和十几件虚构的案件，随意操作，不影响正式数据。</source>
        <translation>An invented town with a dozen invented cases; do what you like, real data is not touched.</translation>
    </message>
    <message>
        <source>选择调委会的数据文件夹</source>
        <translation>Choose the office&apos;s data folder</translation>
    </message>
    <message>
        <source>登记、调解、协议、回访，一案一卷</source>
        <translation>Register, mediate, agree, visit: one case, one file</translation>
    </message>
    <message>
        <source>标准字号</source>
        <translation>Standard text</translation>
    </message>
    <message>
        <source>大字</source>
        <translation>Large text</translation>
    </message>
    <message>
        <source>最近打开</source>
        <translation>Recently opened</translation>
    </message>
    <message>
        <source>正在准备演示数据，大约需要半分钟…</source>
        <translation>Preparing the demonstration, about half a minute…</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
</context>
<context>
    <name>Word</name>
    <message>
        <source>这份文件存成了“Strict Open XML”格式</source>
        <translation>The file was saved as &quot;Strict Open XML&quot;</translation>
    </message>
    <message>
        <source>这不是 Word 的 .docx 文件</source>
        <translation>This is no Word file (.docx)</translation>
    </message>
    <message>
        <source>文件是空的</source>
        <translation>The file is empty</translation>
    </message>
    <message>
        <source>这份 Word 文件设了打开密码</source>
        <translation>The Word file has a password</translation>
    </message>
    <message>
        <source>这是旧的 .doc 或 .wps 格式</source>
        <translation>This is an old .doc or .wps file</translation>
    </message>
    <message>
        <source>这是 PDF，不是 Word 文件</source>
        <translation>This is a PDF, not a Word file</translation>
    </message>
    <message>
        <source>文件里有宏，不能取回</source>
        <translation>The file holds a macro and cannot be taken back</translation>
    </message>
    <message>
        <source>请在 Word 或 WPS 里另存为不带宏的“Word 文档（.docx）”，再取回</source>
        <translation>Save it in Word or WPS as a &quot;Word document (.docx)&quot; without macros and take that back</translation>
    </message>
    <message>
        <source>请选择用 Word 或 WPS 改过的那份 .docx 文件</source>
        <translation>Choose the .docx file that was edited in Word or WPS</translation>
    </message>
    <message>
        <source>请在 Word 或 WPS 里去掉密码，存好后再取回</source>
        <translation>Take the password away in Word or WPS, save the file and take it back</translation>
    </message>
    <message>
        <source>文件已损坏，读不出来</source>
        <translation>The file is damaged and cannot be read</translation>
    </message>
    <message>
        <source>请在 Word 或 WPS 里打开，重新存一次再取回</source>
        <translation>Open it in Word or WPS, save it again and take it back</translation>
    </message>
    <message>
        <source>文件超过{size}MB或者内容过多，不像一份文书</source>
        <translation>The file is larger than {size} MB or holds far too much for a paper</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>{name}：{text}</source>
        <translation>{name}: {text}</translation>
    </message>
    <message>
        <source>{text}（{note}）</source>
        <translation>{text} ({note})</translation>
    </message>
    <message>
        <source>{day} {weekday}</source>
        <translation>{weekday} {day}</translation>
    </message>
</context>
<context>
    <name>WordsEditor</name>
    <message>
        <source>文书字句</source>
        <translation>Wording of the paper</translation>
    </message>
    <message>
        <source>有字句是手工改过的，不再随案情变化；改回原文就重新跟随。</source>
        <translation>Some wording was changed by hand and no longer follows the case; put the original back and it follows again.</translation>
    </message>
</context>
<context>
    <name>WordsSection</name>
    <message>
        <source>案由用词</source>
        <translation>Kinds of dispute</translation>
    </message>
    <message>
        <source>记下</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>用词，如“宅基地界址”</source>
        <translation>Word, e.g. 宅基地界址</translation>
    </message>
    <message>
        <source>统计为</source>
        <translation>Counts as</translation>
    </message>
    <message>
        <source>这些用词按所在的类型统计，原来的用词会保留在案件里。选中后按 Enter 可以改归别的类型。</source>
        <translation>These words count as the type they stand under; the case keeps the original word. Select one and press Enter to move it to another type.</translation>
    </message>
</context>
<context>
    <name>WritingPanel</name>
    <message>
        <source>手写板</source>
        <translation>Pad</translation>
    </message>
    <message>
        <source>签名人写</source>
        <translation>Signer writes</translation>
    </message>
    <message>
        <source>见证人写</source>
        <translation>Witness writes</translation>
    </message>
    <message>
        <source>撤销一笔</source>
        <translation>Undo stroke</translation>
    </message>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>放大手写板</source>
        <translation>Enlarge pad</translation>
    </message>
</context>
<context>
    <name>_BlockFrame</name>
    <message>
        <source>上移 Alt+↑</source>
        <translation>Move up Alt+↑</translation>
    </message>
    <message>
        <source>下移 Alt+↓</source>
        <translation>Move down Alt+↓</translation>
    </message>
    <message>
        <source>移除 Alt+Delete</source>
        <translation>Remove Alt+Delete</translation>
    </message>
</context>
</TS>
