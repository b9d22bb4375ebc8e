<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CoreText</name>
    <message numerus="yes">
        <source>It is seen in %1 of %n region(s).</source>
        <translation>
            <numerusform>在 %n 个位置中的 %1 个看到了它。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is seen contradicts it in %1 of %n region(s).</source>
        <translation>
            <numerusform>在 %n 个位置中的 %1 个，看到的内容与它不符。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It isn&apos;t visible in any of its %n region(s).</source>
        <translation>
            <numerusform>在它的 %n 个位置中都看不到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The descriptions of its %n region(s) give no verdict.</source>
        <translation>
            <numerusform>对它的 %n 个位置的描述得不出判断。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; was read in %2 of %n region(s).</source>
        <translation>
            <numerusform>在 %n 个位置中的 %2 个读到了“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; was read, which isn&apos;t the text that the step names.</source>
        <translation>读到的是“%1”，不是该步骤所说的文字。</translation>
    </message>
    <message numerus="yes">
        <source>No text could be read in its %n region(s).</source>
        <translation>
            <numerusform>在它的 %n 个位置没有读到文字。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %n region(s) gave no evidence.</source>
        <translation>
            <numerusform>它的 %n 个位置没有给出证据。</numerusform>
        </translation>
    </message>
    <message>
        <source>Thought alone: nothing to look for.</source>
        <translation>只是推想：没有可查找的内容。</translation>
    </message>
    <message>
        <source>It couldn&apos;t be checked: %1.</source>
        <translation>无法核对：%1。</translation>
    </message>
    <message>
        <source>Nothing in the image was found for it.</source>
        <translation>图像中没有找到与它对应的内容。</translation>
    </message>
    <message>
        <source>The model says the same of the box when it is blank, and of another place.</source>
        <translation>遮住框之后，以及对另一个位置，模型的说法都一样。</translation>
    </message>
    <message>
        <source>The model says the same when the box is blank.</source>
        <translation>遮住框之后，模型的说法也一样。</translation>
    </message>
    <message>
        <source>The model says the same of another place in the image.</source>
        <translation>对图像中的另一个位置，模型的说法也一样。</translation>
    </message>
    <message>
        <source>The model doesn&apos;t say so without what is in the box.</source>
        <translation>没有框中的内容时，模型就不这样说。</translation>
    </message>
    <message>
        <source>the counter check failed: %1</source>
        <translation>反向核对失败：%1</translation>
    </message>
    <message>
        <source>the second look failed: %1</source>
        <translation>再看一次失败：%1</translation>
    </message>
    <message>
        <source>it couldn&apos;t be located: %1</source>
        <translation>无法定位：%1</translation>
    </message>
    <message>
        <source>no box could be read in the reply &quot;%1&quot;</source>
        <translation>在回复“%1”中没有读到框</translation>
    </message>
    <message>
        <source>a region couldn&apos;t be described: %1</source>
        <translation>有一个位置无法描述：%1</translation>
    </message>
    <message>
        <source>a region couldn&apos;t be read: %1</source>
        <translation>有一个位置无法读取：%1</translation>
    </message>
    <message>
        <source>the reply held no answer</source>
        <translation>回复中没有回答</translation>
    </message>
    <message>
        <source>the answer couldn&apos;t be written: %1</source>
        <translation>无法写出回答：%1</translation>
    </message>
    <message>
        <source>the reply held no steps; the question itself is checked instead</source>
        <translation>回复中没有步骤；改为核对问题本身</translation>
    </message>
    <message>
        <source>the model repeated itself (&quot;%1&quot;); the repeats were cut from its %2 tokens, the rest is kept</source>
        <translation>模型不断重复（“%1”）；已从 %2 个 token 中删去重复部分，其余保留</translation>
    </message>
    <message>
        <source>the model repeated itself; the repeats were cut from its %1 tokens, the rest is kept</source>
        <translation>模型不断重复；已从 %1 个 token 中删去重复部分，其余保留</translation>
    </message>
    <message>
        <source>the model&apos;s output stopped being a number after %1 tokens; what it wrote before is kept. Another dtype (fp32 or bf16) may help</source>
        <translation>在 %1 个 token 之后，模型的输出不再是数值；之前写出的内容保留。换用其他精度（fp32 或 bf16）可能有帮助</translation>
    </message>
    <message>
        <source>the reply was truncated after %1 tokens; its complete parts are kept</source>
        <translation>回复在 %1 个 token 之后被截断；完整的部分保留</translation>
    </message>
    <message>
        <source>Qwen3-VL, %1 billion parameters, %2, on %3</source>
        <translation>Qwen3-VL，%1B 参数，%2，运行于 %3</translation>
    </message>
    <message>
        <source>Qwen3-VL, %1 million parameters, %2, on %3</source>
        <translation>Qwen3-VL，%1M 参数，%2，运行于 %3</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 上的 %1</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>its download isn&apos;t finished</source>
        <translation>下载尚未完成</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>步骤 %1：%2</translation>
    </message>
    <message>
        <source>It is seen there.</source>
        <translation>在那里看到了它。</translation>
    </message>
    <message>
        <source>What is seen there contradicts it.</source>
        <translation>那里看到的内容与它不符。</translation>
    </message>
    <message>
        <source>It isn&apos;t visible there.</source>
        <translation>在那里看不到它。</translation>
    </message>
    <message>
        <source>The description of its place gives no verdict.</source>
        <translation>从描述中得不出判断。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was read there.</source>
        <translation>在那里读到了“%1”。</translation>
    </message>
    <message>
        <source>No text could be read there.</source>
        <translation>在那里没有读到文字。</translation>
    </message>
    <message>
        <source>Its place gave no evidence.</source>
        <translation>它的位置没有给出证据。</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Download one here, choose a folder with a Qwen3-VL model in it, or use a server that runs one.</source>
        <translation>请在此下载一个模型、选择包含 Qwen3-VL 模型的文件夹，或使用运行该模型的服务器。</translation>
    </message>
</context>
<context>
    <name>ImageSource</name>
    <message>
        <source>Pasted image</source>
        <translation>粘贴的图像</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1，第 %2 页</translation>
    </message>
</context>
<context>
    <name>ModelTexts</name>
    <message>
        <source>%1 s left</source>
        <translation>还剩 %1 秒</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>还剩 %1 分钟</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>还剩 %1 小时</translation>
    </message>
    <message>
        <source>%1 to download · licence %2</source>
        <translation>需下载 %1 · 许可证 %2</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>磁盘上有 %1</translation>
    </message>
    <message>
        <source>%1 on disk, not complete: %2</source>
        <translation>磁盘上有 %1，不完整：%2</translation>
    </message>
    <message>
        <source>Understands its sample pictures only: signs, labels, price boards, coloured shapes and bars. It can&apos;t judge photographs.</source>
        <translation>只能理解自带的示例图片：标志牌、标签、价目牌、彩色图形和条形。它无法判断照片。</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>Memory needed: %1</source>
        <translation>所需内存：%1</translation>
    </message>
    <message>
        <source>%1. This machine has only %2.</source>
        <translation>%1。本机只有 %2。</translation>
    </message>
    <message>
        <source>%1. This machine has %2.</source>
        <translation>%1。本机有 %2。</translation>
    </message>
    <message>
        <source>%1. This machine has %2, which is enough for %3.</source>
        <translation>%1。本机有 %2，足够用于 %3。</translation>
    </message>
    <message>
        <source>Asking what there is…</source>
        <translation>正在查询有哪些模型…</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>演示模型</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>全选(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>增大(&amp;S)</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>减小(&amp;D)</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>查找范围：</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>上级文件夹</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>列表视图</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>详细视图</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>文件类型：</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>选择(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>文件名(&amp;N)：</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>文件夹：</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>查找文件夹</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>显示隐藏文件(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>新建文件夹(&amp;N)</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>计算机</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 已存在。
要替换它吗？</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
找不到文件夹。
请检查文件夹名称是否正确。</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
找不到文件。
请检查文件名是否正确。</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>确定要删除“%1”吗？</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>“%1”受写保护。
仍要删除吗？</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>无法删除文件夹。</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>修改日期</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>计算机</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>All other platforms</comment>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>是(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>否(&amp;N)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>恢复默认值</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>滚动到此处</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>左边缘</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>顶部</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>右边缘</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>底部</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>向左翻页</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>向上翻页</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>向右翻页</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>向下翻页</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>向左滚动</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>向上滚动</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>向右滚动</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>向下滚动</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Shift</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Ins</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>PgUp</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>PgDown</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Backspace</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>复制链接地址(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>reasoning</source>
        <translation>梳理思路</translation>
    </message>
    <message>
        <source>grounding</source>
        <translation>查找位置</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>阅读与查看</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>synthesis</source>
        <translation>作答</translation>
    </message>
    <message>
        <source>supported</source>
        <translation>得到证实</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>与图不符</translation>
    </message>
    <message>
        <source>not visible</source>
        <translation>看不到</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未核对</translation>
    </message>
    <message>
        <source>thorough</source>
        <translation>细致</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>直接</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>second look</source>
        <translation>再看一次</translation>
    </message>
    <message>
        <source>counter check</source>
        <translation>反向核对</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>length</source>
        <translation>达到最大长度</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>repetition</source>
        <translation>不断重复</translation>
    </message>
    <message>
        <source>broken output</source>
        <translation>不再是数值</translation>
    </message>
    <message>
        <source>The box is so small that the model saw hardly anything of it.</source>
        <translation>框太小，模型几乎什么也看不清。</translation>
    </message>
    <message>
        <source>The box touches the edge of the image: part of it may lie outside.</source>
        <translation>框碰到图像边缘：可能有一部分在图像之外。</translation>
    </message>
    <message>
        <source>Equal boxes at equal distances: the model may have lost its place.</source>
        <translation>大小相同、间距相等的框：模型可能是在猜。</translation>
    </message>
    <message>
        <source>Another statement was given the same box.</source>
        <translation>另一个陈述也用了同一个框。</translation>
    </message>
    <message>
        <source>A second, closer look didn&apos;t find it here.</source>
        <translation>再次仔细查看时，没有在这里找到它。</translation>
    </message>
    <message>
        <source>Nothing that was checked in the image supports this answer.</source>
        <translation>在图像中核对过的内容都不支持这个回答。</translation>
    </message>
    <message>
        <source>This answer wasn&apos;t checked in the image.</source>
        <translation>这个回答没有对照图像核对。</translation>
    </message>
    <message>
        <source>A demonstration model answered, which understands its sample pictures only and can&apos;t judge photographs. Text that was read in the picture is real.</source>
        <translation>回答的是演示模型，它只能理解自带的示例图片，无法判断照片。在图片中读到的文字是真实的。</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读到</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>看到</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Counter check</source>
        <translation>反向核对</translation>
    </message>
    <message>
        <source>Counter check passed</source>
        <translation>反向核对通过</translation>
    </message>
    <message>
        <source>Counter check failed</source>
        <translation>反向核对未通过</translation>
    </message>
    <message>
        <source>Stopped before it was done.</source>
        <translation>在完成前已停止。</translation>
    </message>
    <message>
        <source>The image with its regions</source>
        <translation>带位置的图像</translation>
    </message>
    <message>
        <source>region</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a label, and its box in numbers</comment>
        <translation>%1，位于 %2</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没有回答</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>想法</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>heading: facts about the run</comment>
        <translation>运行</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Prompts and replies</source>
        <translation>提示词和回复</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>步骤 %1</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个 token</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>%1 x %2 pixels, sent as %3 x %4, %5 tokens</source>
        <translation>%1 x %2 像素，以 %3 x %4 发送，%5 个 token</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>OCR</source>
        <translation>文字识别</translation>
    </message>
    <message>
        <source>mode %1</source>
        <translation>方式：%1</translation>
    </message>
    <message>
        <source>Mode %1</source>
        <translation>方式：%1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>起始数 %1</translation>
    </message>
    <message>
        <source>Reused</source>
        <translation>复用</translation>
    </message>
    <message>
        <source>processor output %1 of %2, vision features %3 of %4, prefix state %5 of %6; %7 saved</source>
        <translation>已准备的图像 %1/%2，已看过的图像 %3/%4，已读过的开头 %5/%6；节省 %7</translation>
    </message>
    <message>
        <source>OCR and captions at the same time</source>
        <translation>同时读取文字和描述</translation>
    </message>
    <message>
        <source>from</source>
        <comment>heading of a column of times</comment>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <comment>heading of a column of times</comment>
        <translation>到</translation>
    </message>
    <message>
        <source>reading text</source>
        <translation>读取文字</translation>
    </message>
    <message>
        <source>describing regions</source>
        <translation>描述位置</translation>
    </message>
    <message>
        <source>When each stage ran</source>
        <translation>各阶段的运行时间</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>读取</translation>
    </message>
</context>
<context>
    <name>ReservedKeys</name>
    <message>
        <source>These keys aren&apos;t known here. Choose others.</source>
        <translation>无法识别这些按键。请选择其他按键。</translation>
    </message>
    <message>
        <source>Esc stops an answer and closes windows. Choose other keys.</source>
        <translation>Esc 用于停止回答和关闭窗口。请选择其他按键。</translation>
    </message>
    <message>
        <source>Enter asks the question. Hold Ctrl or Alt with it.</source>
        <translation>Enter 用于提问。请同时按住 Ctrl 或 Alt。</translation>
    </message>
    <message>
        <source>Tab goes from field to field. Choose other keys.</source>
        <translation>Tab 用于在各栏之间移动。请选择其他按键。</translation>
    </message>
    <message>
        <source>%1 alone is needed for writing and moving about. Hold Ctrl or Alt with it, or take one of the keys F1 to F12.</source>
        <translation>单独的 %1 用于输入和移动。请同时按住 Ctrl 或 Alt，或使用 F1 到 F12。</translation>
    </message>
    <message>
        <source>%1 is needed for working on texts. Choose other keys.</source>
        <translation>%1 用于编辑文字。请选择其他按键。</translation>
    </message>
    <message>
        <source>Alt with a letter opens menus and presses buttons. Hold Ctrl as well.</source>
        <translation>Alt 加字母用于打开菜单和按下按钮。请同时按住 Ctrl。</translation>
    </message>
    <message>
        <source>%1 belongs to your desktop. Choose other keys.</source>
        <translation>%1 由桌面环境使用。请选择其他按键。</translation>
    </message>
</context>
<context>
    <name>TraceText</name>
    <message>
        <source>The reply is complete.</source>
        <translation>回复完整。</translation>
    </message>
    <message>
        <source>The reply was cut off: it reached the longest length allowed.</source>
        <translation>回复被截断：已达到允许的最大长度。</translation>
    </message>
    <message>
        <source>The reply was stopped.</source>
        <translation>回复已被停止。</translation>
    </message>
    <message>
        <source>The reply was ended because it repeated itself.</source>
        <translation>回复因不断重复而被结束。</translation>
    </message>
    <message>
        <source>The reply broke off: the model&apos;s output wasn&apos;t a number any more.</source>
        <translation>回复中断：模型的输出不再是数值。</translation>
    </message>
    <message>
        <source>Read: %1 tokens</source>
        <translation>读取：%1 个 token</translation>
    </message>
    <message>
        <source>Written: %1 tokens</source>
        <translation>写出：%1 个 token</translation>
    </message>
    <message>
        <source>Preparing the image and the text: %1</source>
        <translation>准备图像和文字：%1</translation>
    </message>
    <message>
        <source>Looking at the image: %1</source>
        <translation>查看图像：%1</translation>
    </message>
    <message>
        <source>Reading the prompt: %1</source>
        <translation>读取提示词：%1</translation>
    </message>
    <message>
        <source>Writing the reply: %1</source>
        <translation>写出回复：%1</translation>
    </message>
    <message>
        <source>Speed of writing: %1 tokens a second</source>
        <translation>写出速度：每秒 %1 个 token</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %2/%3</translation>
    </message>
    <message>
        <source>prepared image</source>
        <translation>已准备的图像</translation>
    </message>
    <message>
        <source>seen image</source>
        <translation>已看过的图像</translation>
    </message>
    <message>
        <source>read beginning</source>
        <translation>已读过的开头</translation>
    </message>
    <message>
        <source>Reused: %1; %2 saved</source>
        <translation>复用：%1；节省 %2</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>起始数 %1</translation>
    </message>
    <message>
        <source>image sent as %1 × %2, %3 tokens</source>
        <translation>图像以 %1 × %2 发送，%3 个 token</translation>
    </message>
    <message>
        <source>, step %1</source>
        <translation>，步骤 %1</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Thinking it through</source>
        <translation>梳理思路</translation>
    </message>
    <message>
        <source>Finding the places</source>
        <translation>查找位置</translation>
    </message>
    <message>
        <source>Reading and looking</source>
        <translation>阅读与查看</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>作答</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>细致</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>直接</translation>
    </message>
    <message>
        <source>Reads and looks at every place it names. Most careful.</source>
        <translation>阅读并查看它提到的每个位置。最为谨慎。</translation>
    </message>
    <message>
        <source>Checks only what each step needs. Quicker.</source>
        <translation>只核对每个步骤所需的内容。更快。</translation>
    </message>
    <message>
        <source>Answers at once and checks nothing. For comparison.</source>
        <translation>立即回答，不做任何核对。用于比较。</translation>
    </message>
    <message>
        <source>Supported</source>
        <translation>得到证实</translation>
    </message>
    <message>
        <source>Contradicted</source>
        <translation>与图不符</translation>
    </message>
    <message>
        <source>Not visible</source>
        <translation>看不到</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未核对</translation>
    </message>
    <message>
        <source>Text read</source>
        <translation>读到的文字</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>看到的内容</translation>
    </message>
    <message>
        <source>So small that the model saw hardly anything of it.</source>
        <translation>太小，模型几乎什么也看不清。</translation>
    </message>
    <message>
        <source>At the edge of the image: part of it may lie outside.</source>
        <translation>位于图像边缘：可能有一部分在图像之外。</translation>
    </message>
    <message>
        <source>One of several equal boxes in a row: the model may be guessing.</source>
        <translation>一排相同的框之一：模型可能是在猜。</translation>
    </message>
    <message>
        <source>Another step points at the very same place.</source>
        <translation>另一个步骤指向完全相同的位置。</translation>
    </message>
    <message>
        <source>A second, closer look didn&apos;t find it here.</source>
        <translation>再次仔细查看时，没有在这里找到它。</translation>
    </message>
    <message>
        <source>Nothing that was checked in the image supports this answer.</source>
        <translation>在图像中核对过的内容都不支持这个回答。</translation>
    </message>
    <message>
        <source>A plain answer: nothing was checked against the image.</source>
        <translation>普通回答：没有对照图像核对任何内容。</translation>
    </message>
    <message>
        <source>The model says the same with this place covered, so its judgement is worth little.</source>
        <translation>把这个位置遮住后，模型的说法也一样，所以它的判断意义不大。</translation>
    </message>
    <message>
        <source>This can&apos;t be asked as it stands.</source>
        <translation>这样无法提问。</translation>
    </message>
    <message>
        <source>Change the question and ask again.</source>
        <translation>请修改问题后再问。</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>无法读取该文件。</translation>
    </message>
    <message>
        <source>Check that it is still there and that you may read it, or open another image.</source>
        <translation>请检查文件是否还在、您是否有权读取，或打开另一张图像。</translation>
    </message>
    <message>
        <source>This file isn&apos;t an image that can be shown.</source>
        <translation>该文件不是可以显示的图像。</translation>
    </message>
    <message>
        <source>It may be damaged. PNG, JPEG, WebP, BMP, TIFF and GIF files work.</source>
        <translation>文件可能已损坏。支持 PNG、JPEG、WebP、BMP、TIFF 和 GIF 文件。</translation>
    </message>
    <message>
        <source>This image is too large.</source>
        <translation>这张图像太大。</translation>
    </message>
    <message>
        <source>Save a smaller copy and open that.</source>
        <translation>请另存一份较小的副本再打开。</translation>
    </message>
    <message>
        <source>The model&apos;s files are damaged or incomplete.</source>
        <translation>模型文件已损坏或不完整。</translation>
    </message>
    <message>
        <source>Download the model again, or choose another one.</source>
        <translation>请重新下载该模型，或选择另一个模型。</translation>
    </message>
    <message>
        <source>This kind of model isn&apos;t supported.</source>
        <translation>不支持这种模型。</translation>
    </message>
    <message>
        <source>Choose a Qwen3-VL model.</source>
        <translation>请选择 Qwen3-VL 模型。</translation>
    </message>
    <message>
        <source>Question and image are too long for this model.</source>
        <translation>问题和图像对这个模型来说太长。</translation>
    </message>
    <message>
        <source>Shorten the question or use a smaller image, then ask again.</source>
        <translation>请缩短问题或使用较小的图像，然后再问。</translation>
    </message>
    <message>
        <source>The instructions for the model are damaged.</source>
        <translation>给模型的说明已损坏。</translation>
    </message>
    <message>
        <source>Install the program again, or restore your own copy of them.</source>
        <translation>请重新安装本程序，或恢复您自己的说明副本。</translation>
    </message>
    <message>
        <source>Text in the image can&apos;t be read at the moment.</source>
        <translation>目前无法读取图像中的文字。</translation>
    </message>
    <message>
        <source>Check that Tesseract and its language data are installed, then ask again.</source>
        <translation>请检查是否已安装 Tesseract 及其语言数据，然后再问。</translation>
    </message>
    <message>
        <source>There wasn&apos;t enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>Close other programs, use a smaller image or the Fast mode, then ask again.</source>
        <translation>请关闭其他程序、使用较小的图像或“快速”方式，然后再问。</translation>
    </message>
    <message>
        <source>There isn&apos;t enough room on the disk.</source>
        <translation>磁盘空间不足。</translation>
    </message>
    <message>
        <source>Free some space, or remove a model that you no longer need.</source>
        <translation>请腾出一些空间，或移除不再需要的模型。</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached.</source>
        <translation>无法连接服务器。</translation>
    </message>
    <message>
        <source>Check the address and your connection, then try again.</source>
        <translation>请检查地址和网络连接，然后重试。</translation>
    </message>
    <message>
        <source>The server refused the key.</source>
        <translation>服务器拒绝了密钥。</translation>
    </message>
    <message>
        <source>Check the key, and that it may be used for this model.</source>
        <translation>请检查密钥，以及它是否可用于此模型。</translation>
    </message>
    <message>
        <source>There is no model of this name.</source>
        <translation>没有这个名称的模型。</translation>
    </message>
    <message>
        <source>Choose one under Models, or check how its name is written.</source>
        <translation>请在“模型”中选择一个，或检查名称的写法。</translation>
    </message>
    <message>
        <source>The server&apos;s answer can&apos;t be used.</source>
        <translation>无法使用服务器的答复。</translation>
    </message>
    <message>
        <source>Try again. If it comes back, the server may be of another kind.</source>
        <translation>请重试。如果仍然如此，该服务器可能是另一种类型。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Ask again whenever you like.</source>
        <translation>您可以随时再问。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>程序内部出了问题。</translation>
    </message>
    <message>
        <source>Ask again. If it comes back, please report the details.</source>
        <translation>请再问一次。如果仍然如此，请报告详细信息。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No text found here</source>
        <translation>这里没有找到文字</translation>
    </message>
    <message>
        <source>Nothing to describe here</source>
        <translation>这里没有可描述的内容</translation>
    </message>
    <message>
        <source>The demonstration model can&apos;t judge photographs, nor any picture but its samples. Text that is read in the picture is real; don&apos;t rely on anything else.</source>
        <translation>演示模型无法判断照片，也无法判断示例以外的任何图片。在图片中读到的文字是真实的；请不要依赖其他内容。</translation>
    </message>
    <message>
        <source>This is a demonstration model: it understands its sample pictures only.</source>
        <translation>这是演示模型：只能理解自带的示例图片。</translation>
    </message>
    <message>
        <source>%1 Details: %2</source>
        <translation>%1 详细信息：%2</translation>
    </message>
</context>
<context>
    <name>corgi::AnswerCard</name>
    <message>
        <source>Copy the answer</source>
        <translation>复制回答</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>回答：%1</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>步骤 %1</translation>
    </message>
    <message>
        <source>Shows where step %1 is in the image</source>
        <translation>显示步骤 %1 在图像中的位置</translation>
    </message>
</context>
<context>
    <name>corgi::AskPanel</name>
    <message>
        <source>The model is still loading.</source>
        <translation>模型仍在加载。</translation>
    </message>
    <message>
        <source>A model is needed to answer.</source>
        <translation>需要模型才能回答。</translation>
    </message>
    <message>
        <source>The model couldn&apos;t be loaded.</source>
        <translation>无法加载模型。</translation>
    </message>
    <message>
        <source>Open an image first.</source>
        <translation>请先打开一张图像。</translation>
    </message>
    <message>
        <source>Write a question.</source>
        <translation>请写一个问题。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Stops the answer that is being worked out</source>
        <translation>停止正在得出的回答</translation>
    </message>
    <message>
        <source>Asks the question about the image</source>
        <translation>就这张图像提问</translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation>提问 (Enter)</translation>
    </message>
    <message>
        <source>Models are being compared.</source>
        <translation>正在比较模型。</translation>
    </message>
    <message>
        <source>Stop (%1)</source>
        <translation>停止 (%1)</translation>
    </message>
    <message>
        <source>%1 stops.</source>
        <translation>按 %1 停止。</translation>
    </message>
</context>
<context>
    <name>corgi::BatchModel</name>
    <message>
        <source>being answered…</source>
        <translation>正在回答…</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已回答</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>corgi::BatchWindow</name>
    <message>
        <source>Many images</source>
        <translation>多张图像</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Choose &amp;images…</source>
        <translation>选择图像(&amp;I)…</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>选择文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>One question a line; each is asked about every image</source>
        <translation>每行一个问题；每个问题都会对每张图像提出</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>开始(&amp;B)</translation>
    </message>
    <message>
        <source>Ask the same about many images</source>
        <translation>对多张图像提出同样的问题</translation>
    </message>
    <message>
        <source>The answers come one after the other. Your own questions in the main window go first, and the list goes on after a pause or a new start of the program.</source>
        <translation>回答会逐个得出。您在主窗口中的提问优先；暂停或重新启动程序后，列表会继续进行。</translation>
    </message>
    <message>
        <source>Ask the &amp;failed ones again</source>
        <translation>重新提问失败的项(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New batch</source>
        <translation>新建列表(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Table (CSV)…</source>
        <translation>表格 (CSV)(&amp;T)…</translation>
    </message>
    <message>
        <source>Whole results (&amp;JSON, one a line)…</source>
        <translation>完整结果（JSON，每行一个）(&amp;J)…</translation>
    </message>
    <message>
        <source>Boxes for &amp;COCO…</source>
        <translation>用于 COCO 的框(&amp;C)…</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>问题与回答</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Choose images</source>
        <translation>选择图像</translation>
    </message>
    <message>
        <source>Images and PDFs (%1)</source>
        <translation>图像和 PDF (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>or drop images and folders here</source>
        <translation>或将图像和文件夹拖放到这里</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) chosen</source>
        <translation>
            <numerusform>已选择 %Ln 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>已回答 %1/%2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 个失败</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>大约还需 %1</translation>
    </message>
</context>
<context>
    <name>corgi::CompareColumn</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>being answered…</source>
        <translation>正在回答…</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>its weights are being made smaller, which is done once: %1 %</source>
        <translation>正在缩小其权重，只需进行一次：%1%</translation>
    </message>
    <message>
        <source>the model is being loaded…</source>
        <translation>正在加载模型…</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>The model is loading</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>The same answer</source>
        <translation>回答相同</translation>
    </message>
    <message>
        <source>Differs where it is marked</source>
        <translation>不同之处已标出</translation>
    </message>
</context>
<context>
    <name>corgi::CompareRunner</name>
    <message>
        <source>This model isn&apos;t there any more.</source>
        <translation>这个模型已不存在。</translation>
    </message>
</context>
<context>
    <name>corgi::CompareWindow</name>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Compare the ways of answering</source>
        <translation>比较回答方式</translation>
    </message>
    <message>
        <source>Both answers will stand here, with what differs marked.</source>
        <translation>两个回答将显示在这里，不同之处会标出。</translation>
    </message>
    <message>
        <source>Open an image in the window first, and let it answer to the end.</source>
        <translation>请先在窗口中打开一张图像，并等它回答完毕。</translation>
    </message>
    <message>
        <source>Write a question in the window first.</source>
        <translation>请先在窗口中写一个问题。</translation>
    </message>
    <message>
        <source>Compare two models</source>
        <translation>比较两个模型</translation>
    </message>
</context>
<context>
    <name>corgi::CorrectionBar</name>
    <message>
        <source>Update the answer</source>
        <translation>更新回答</translation>
    </message>
    <message>
        <source>You corrected what was found. The answer doesn&apos;t know of it yet.</source>
        <translation>您更正了找到的内容，但回答还没有据此更新。</translation>
    </message>
    <message>
        <source>Runs only what depends on your corrections</source>
        <translation>只运行受您的更正影响的部分</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Takes back the last correction</source>
        <translation>撤回上一次更正</translation>
    </message>
</context>
<context>
    <name>corgi::Desk</name>
    <message>
        <source>Close this panel</source>
        <translation>关闭此面板</translation>
    </message>
    <message>
        <source>Earlier questions</source>
        <translation>以前的问题</translation>
    </message>
    <message>
        <source>Exchanges with the model</source>
        <translation>与模型的往来</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>&amp;Many images…</source>
        <translation>多张图像(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Compare the ways of answering</source>
        <translation>比较回答方式(&amp;C)</translation>
    </message>
    <message>
        <source>The list of earlier questions couldn&apos;t be read and was set aside; nothing is deleted. A new list begins. It is now here: %1</source>
        <translation>以前的问题列表无法读取，已放到一旁；没有删除任何内容。现在开始新的列表。原列表现在位于：%1</translation>
    </message>
    <message>
        <source>Compare two &amp;models…</source>
        <translation>比较两个模型(&amp;M)…</translation>
    </message>
    <message>
        <source>This question ended with an error</source>
        <translation>这个问题因出错而结束</translation>
    </message>
</context>
<context>
    <name>corgi::DropVeil</name>
    <message>
        <source>Let go to open</source>
        <translation>松开即可打开</translation>
    </message>
</context>
<context>
    <name>corgi::EditMenu</name>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Correct the boxes</source>
        <translation>更正框(&amp;C)</translation>
    </message>
    <message>
        <source>U&amp;pdate the answer</source>
        <translation>更新回答(&amp;P)</translation>
    </message>
    <message>
        <source>Copy &amp;selected text</source>
        <translation>复制所选文字(&amp;S)</translation>
    </message>
</context>
<context>
    <name>corgi::EvidenceEditor</name>
    <message>
        <source>Change a box of step %1</source>
        <translation>更改步骤 %1 的一个框</translation>
    </message>
    <message>
        <source>Add a box to step %1</source>
        <translation>为步骤 %1 添加一个框</translation>
    </message>
    <message>
        <source>Remove a box of step %1</source>
        <translation>移除步骤 %1 的一个框</translation>
    </message>
    <message>
        <source>Change the statement of step %1</source>
        <translation>更改步骤 %1 的陈述</translation>
    </message>
    <message>
        <source>Change the text read for step %1</source>
        <translation>更改步骤 %1 读到的文字</translation>
    </message>
</context>
<context>
    <name>corgi::ExportMenu</name>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Page to read (HTML)…</source>
        <translation>供阅读的网页 (HTML)(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Folder with everything…</source>
        <translation>包含全部内容的文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Image with boxes (PNG)…</source>
        <translation>带框的图像 (PNG)(&amp;I)…</translation>
    </message>
    <message>
        <source>Whole result (&amp;JSON)…</source>
        <translation>完整结果 (JSON)(&amp;J)…</translation>
    </message>
    <message>
        <source>&amp;Table (CSV)…</source>
        <translation>表格 (CSV)(&amp;T)…</translation>
    </message>
    <message>
        <source>Text with its places (h&amp;OCR)…</source>
        <translation>带位置的文字 (hOCR)(&amp;O)…</translation>
    </message>
    <message>
        <source>Boxes for &amp;COCO…</source>
        <translation>用于 COCO 的框(&amp;C)…</translation>
    </message>
    <message>
        <source>Boxes for &amp;YOLO…</source>
        <translation>用于 YOLO 的框(&amp;Y)…</translation>
    </message>
    <message>
        <source>Boxes for &amp;LabelMe…</source>
        <translation>用于 LabelMe 的框(&amp;L)…</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>-corgi</source>
        <translation>-corgi</translation>
    </message>
    <message>
        <source>Page as &amp;Markdown…</source>
        <translation>Markdown 页面(&amp;M)…</translation>
    </message>
    <message>
        <source>Export: %1</source>
        <translation>导出：%1</translation>
    </message>
</context>
<context>
    <name>corgi::FileMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open images…</source>
        <translation>打开图像(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Paste image</source>
        <translation>粘贴图像(&amp;P)</translation>
    </message>
    <message>
        <source>Take a picture of the &amp;screen…</source>
        <translation>截取屏幕(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>清空此列表(&amp;C)</translation>
    </message>
</context>
<context>
    <name>corgi::FilmStrip</name>
    <message>
        <source>Opened images</source>
        <translation>已打开的图像</translation>
    </message>
    <message>
        <source>Image %1 of %2: %3</source>
        <translation>第 %1 张图像，共 %2 张：%3</translation>
    </message>
</context>
<context>
    <name>corgi::Fold</name>
    <message>
        <source>Shown; press to hide</source>
        <translation>已显示；按下可隐藏</translation>
    </message>
    <message>
        <source>Hidden; press to show</source>
        <translation>已隐藏；按下可显示</translation>
    </message>
</context>
<context>
    <name>corgi::HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About CoRGI</source>
        <translation>关于 CoRGI(&amp;A)</translation>
    </message>
    <message>
        <source>About CoRGI</source>
        <translation>关于 CoRGI</translation>
    </message>
    <message>
        <source>CoRGI %1</source>
        <translation>CoRGI %1</translation>
    </message>
    <message>
        <source>Answers a question about an image and shows why: every step is checked against the image itself, on your own computer.

Licensed under the Apache License 2.0.</source>
        <translation>回答关于图像的问题并说明理由：每个步骤都会在您自己的计算机上对照图像本身进行核对。

依据 Apache License 2.0 许可发布。</translation>
    </message>
    <message>
        <source>&amp;Using CoRGI</source>
        <translation>使用 CoRGI(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
</context>
<context>
    <name>corgi::HelpWindow</name>
    <message>
        <source>Using CoRGI</source>
        <translation>使用 CoRGI</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Find in the help</source>
        <translation>在帮助中查找</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Change the keys…</source>
        <translation>更改按键…</translation>
    </message>
</context>
<context>
    <name>corgi::HistoryDelegate</name>
    <message>
        <source>Being answered…</source>
        <translation>正在回答…</translation>
    </message>
    <message>
        <source>Stopped before the answer</source>
        <translation>在得出回答前已停止</translation>
    </message>
    <message>
        <source>Ended with an error</source>
        <translation>因出错而结束</translation>
    </message>
    <message>
        <source>The program ended before the answer</source>
        <translation>程序在得出回答前已结束</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没有回答</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>corgi::HistoryModel</name>
    <message>
        <source>today, %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>%1
%2
%3, %4</source>
        <translation>%1
%2
%3，%4</translation>
    </message>
    <message>
        <source>%1. %2. %3, %4</source>
        <translation>%1。%2。%3，%4</translation>
    </message>
</context>
<context>
    <name>corgi::HistoryPanel</name>
    <message>
        <source>Search questions, answers, evidence</source>
        <translation>搜索问题、回答、证据</translation>
    </message>
    <message>
        <source>Search earlier questions</source>
        <translation>搜索以前的问题</translation>
    </message>
    <message>
        <source>Earlier questions</source>
        <translation>以前的问题</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) deleted</source>
        <translation>
            <numerusform>已删除 %Ln 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>The questions you ask are kept here, on this computer alone.</source>
        <translation>您提出的问题保存在这里，只在这台计算机上。</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>没有与“%1”匹配的内容。</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy the question</source>
        <translation>复制问题(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the &amp;answer</source>
        <translation>复制回答(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>corgi::HistoryReopener</name>
    <message>
        <source>The image is no longer there: %1. A small copy is shown instead.</source>
        <translation>图像已不在原处：%1。现显示一份缩小的副本。</translation>
    </message>
    <message>
        <source>The file has changed since the question: %1. A small copy of the old image is shown.</source>
        <translation>提问之后文件已更改：%1。现显示原图像的缩小副本。</translation>
    </message>
</context>
<context>
    <name>corgi::ImageArea</name>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
</context>
<context>
    <name>corgi::ImageOpener</name>
    <message>
        <source>There is no image in %1.</source>
        <translation>%1 中没有图像。</translation>
    </message>
    <message numerus="yes">
        <source>%n more image(s) were left out.</source>
        <translation>
            <numerusform>另有 %n 张图像未打开。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open images</source>
        <translation>打开图像</translation>
    </message>
    <message>
        <source>Images and PDFs (%1)</source>
        <translation>图像和 PDF (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Open all images of a folder</source>
        <translation>打开文件夹中的所有图像</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>This desktop doesn&apos;t let programs see the screen. Take a picture with the desktop&apos;s own tool and paste it here.</source>
        <translation>此桌面不允许程序查看屏幕。请用桌面自带的工具截图，然后粘贴到这里。</translation>
    </message>
    <message>
        <source>Picture of the screen</source>
        <translation>屏幕截图</translation>
    </message>
    <message>
        <source>The clipboard holds no image. Copy one and paste again.</source>
        <translation>剪贴板中没有图像。请复制一张后再粘贴。</translation>
    </message>
    <message>
        <source>There is no image file in this. Save the image on this computer and open it from there.</source>
        <translation>其中没有图像文件。请将图像保存到这台计算机，再从那里打开。</translation>
    </message>
</context>
<context>
    <name>corgi::ImagePage</name>
    <message>
        <source>Image &amp;detail</source>
        <translation>图像细节(&amp;D)</translation>
    </message>
    <message>
        <source>The most tokens of an image; one stands for 32 × 32 pixels. More shows smaller things and takes longer.</source>
        <translation>一张图像最多占用的 token 数；一个 token 对应 32 × 32 像素。越多越能看清小东西，但耗时更长。</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> 个 token</translation>
    </message>
    <message>
        <source>As much as the model takes</source>
        <translation>模型允许的最大值</translation>
    </message>
    <message>
        <source>E&amp;nlarge to</source>
        <translation>放大到(&amp;N)</translation>
    </message>
    <message>
        <source>A smaller image is enlarged to about this, because places are found better in it then.</source>
        <translation>较小的图像会放大到大约这个数量，这样更容易找到其中的位置。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Te&amp;xt is read by</source>
        <translation>文字识别引擎(&amp;X)</translation>
    </message>
    <message>
        <source>PP-OCR</source>
        <translation>PP-OCR</translation>
    </message>
    <message>
        <source>Tesseract</source>
        <translation>Tesseract</translation>
    </message>
    <message>
        <source>&amp;Languages</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Of the text, for Tesseract, by its names joined by +: eng, deu, vie, chi_sim, jpn.</source>
        <translation>文字的语言，供 Tesseract 使用，以其名称并用 + 连接：eng、deu、vie、chi_sim、jpn。</translation>
    </message>
    <message>
        <source>PP-OCR is better at photographs, Tesseract at pages and many languages. The model that answers knows more scripts and handwriting; it takes longer.</source>
        <translation>PP-OCR 更适合照片，Tesseract 更适合文档页面和多种语言。回答问题的模型认识更多文字和手写体，但更慢。</translation>
    </message>
    <message>
        <source>The model that answers</source>
        <translation>回答问题的模型</translation>
    </message>
</context>
<context>
    <name>corgi::ImageView</name>
    <message>
        <source>Step %1: %2</source>
        <translation>步骤 %1：%2</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>图像 %1</translation>
    </message>
    <message>
        <source>No places marked</source>
        <translation>没有标出位置</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) marked</source>
        <translation>
            <numerusform>标出了 %n 个位置</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corgi::InlineEditor</name>
    <message>
        <source>Enter takes the text, Escape leaves it as it was</source>
        <translation>按 Enter 采用文字，按 Escape 保持原样</translation>
    </message>
</context>
<context>
    <name>corgi::MainWindow</name>
    <message>
        <source>CoRGI</source>
        <translation>CoRGI</translation>
    </message>
    <message>
        <source>What does the blue sign say?</source>
        <translation>蓝色牌子上写着什么？</translation>
    </message>
    <message>
        <source>The step that the new box belongs to</source>
        <translation>新框所属的步骤</translation>
    </message>
    <message>
        <source>&amp;%1  %2</source>
        <translation>&amp;%1  %2</translation>
    </message>
    <message>
        <source>%1 – CoRGI</source>
        <translation>%1 – CoRGI</translation>
    </message>
</context>
<context>
    <name>corgi::MemoryPage</name>
    <message>
        <source>What is kept of the images asked about last, so that the next stage and the next question on them needn&apos;t begin anew. Takes effect at once.</source>
        <translation>最近提问过的图像保留在内存中的内容，使后续阶段和对它们的下一个问题不必从头开始。立即生效。</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Keep nothing</source>
        <translation>不保留</translation>
    </message>
    <message>
        <source>Prepare&amp;d images</source>
        <translation>已准备的图像(&amp;D)</translation>
    </message>
    <message>
        <source>The image in the size and form that the model takes.</source>
        <translation>图像转换成的、模型所接受的大小和形式。</translation>
    </message>
    <message>
        <source>S&amp;een images</source>
        <translation>已看过的图像(&amp;E)</translation>
    </message>
    <message>
        <source>What the model saw in the image.</source>
        <translation>模型在图像中看到的内容。</translation>
    </message>
    <message>
        <source>&amp;Read images</source>
        <translation>已读过的图像(&amp;R)</translation>
    </message>
    <message>
        <source>The model&apos;s own notes about the image, which save the most time.</source>
        <translation>模型自己关于图像的笔记，最节省时间。</translation>
    </message>
    <message>
        <source>The image at hand takes %1.</source>
        <translation>当前图像占用 %1。</translation>
    </message>
    <message>
        <source>The image at hand needs %1 and won&apos;t be kept.</source>
        <translation>当前图像需要 %1，因此不会保留。</translation>
    </message>
</context>
<context>
    <name>corgi::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Fewer details</source>
        <translation>收起详细信息</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>corgi::MethodPage</name>
    <message>
        <source>Holds from the next question on.</source>
        <translation>从下一个问题开始生效。</translation>
    </message>
    <message>
        <source>Small places are looked for once more in a piece of the image around them, so that their boxes fit better. Takes a little longer.</source>
        <translation>在小位置周围的一块图像中再找一次，使框更贴合。耗时略长。</translation>
    </message>
    <message>
        <source>Co&amp;unter check</source>
        <translation>反向核对(&amp;U)</translation>
    </message>
    <message>
        <source>What a place supports is asked again about another place and with the place blanked out. A model that says the same there hasn&apos;t looked. Takes longer.</source>
        <translation>对某个位置证实的内容，会换到另一个位置并遮住原位置再问一次。若模型仍给出同样的说法，说明它并没有看。耗时更长。</translation>
    </message>
    <message>
        <source>E&amp;xplain the answer</source>
        <translation>解释回答(&amp;X)</translation>
    </message>
    <message>
        <source>Beside the answer, the model writes a few sentences about the why.</source>
        <translation>除了回答之外，模型还会写几句话说明原因。</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>高级(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>步骤(&amp;S)</translation>
    </message>
    <message>
        <source>A question is split into this many at most.</source>
        <translation>一个问题最多拆分成这么多步。</translation>
    </message>
    <message>
        <source>P&amp;laces of a step</source>
        <translation>每步的位置(&amp;L)</translation>
    </message>
    <message>
        <source>At most this many are looked at for one step.</source>
        <translation>每个步骤最多查看这么多个位置。</translation>
    </message>
    <message>
        <source>Ma&amp;rgin</source>
        <translation>边距(&amp;R)</translation>
    </message>
    <message>
        <source>How much around a place is looked at with it, as a share of its longer side.</source>
        <translation>连同位置一起查看的周围范围，按其较长边的比例计算。</translation>
    </message>
    <message>
        <source>&amp;Overlap</source>
        <translation>重叠(&amp;O)</translation>
    </message>
    <message>
        <source>Places of a step that overlap more than this count as one. With 100 % all stay.</source>
        <translation>同一步骤中重叠超过此比例的位置算作一个。100% 时全部保留。</translation>
    </message>
    <message>
        <source>&amp;Detail of a place</source>
        <translation>位置细节(&amp;D)</translation>
    </message>
    <message>
        <source>The most tokens that a place may take when it is described.</source>
        <translation>描述一个位置时最多占用的 token 数。</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> 个 token</translation>
    </message>
    <message>
        <source>As much as the model takes</source>
        <translation>模型允许的最大值</translation>
    </message>
    <message>
        <source>Longest r&amp;eply</source>
        <translation>最长回复(&amp;E)</translation>
    </message>
    <message>
        <source>The most that the model writes at one go. What is longer is cut off.</source>
        <translation>模型一次最多写这么多，超出部分会被截断。</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <translation>模型自带的值</translation>
    </message>
    <message>
        <source>Varie&amp;ty</source>
        <translation>多样性(&amp;T)</translation>
    </message>
    <message>
        <source>Known as temperature. With 0 the model always takes the likeliest word.</source>
        <translation>也称为温度。为 0 时模型总是选择可能性最大的词。</translation>
    </message>
    <message>
        <source>Start num&amp;ber</source>
        <translation>起始数(&amp;B)</translation>
    </message>
    <message>
        <source>Known as seed. The same number gives the same answer, another one may give another.</source>
        <translation>也称为种子。相同的数给出相同的回答，不同的数可能给出不同的回答。</translation>
    </message>
    <message>
        <source>Se&amp;cond look</source>
        <translation>再看一次(&amp;C)</translation>
    </message>
</context>
<context>
    <name>corgi::ModelMenu</name>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>模型(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>corgi::ModelNotice</name>
    <message>
        <source>Choose a model…</source>
        <translation>选择模型…</translation>
    </message>
    <message>
        <source>The model is loading</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>正在加载模型…</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>正在加载 %1…</translation>
    </message>
    <message>
        <source>You can already open an image and write.</source>
        <translation>您已经可以打开图像并输入问题。</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>还没有模型</translation>
    </message>
    <message>
        <source>Its weights are being made smaller, which is done once: %1 %. You can already open an image and write.</source>
        <translation>正在缩小其权重，只需进行一次：%1%。您已经可以打开图像并输入问题。</translation>
    </message>
    <message>
        <source>Not a picture for the demonstration</source>
        <translation>不适合演示模型的图片</translation>
    </message>
    <message>
        <source>Demonstration model</source>
        <translation>演示模型</translation>
    </message>
    <message>
        <source>Get a real model…</source>
        <translation>获取正式模型…</translation>
    </message>
    <message>
        <source>Get a model…</source>
        <translation>获取模型…</translation>
    </message>
    <message>
        <source>Models are being compared</source>
        <translation>正在比较模型</translation>
    </message>
    <message>
        <source>Your own model answers here again when that has ended.</source>
        <translation>比较结束后，这里仍由您自己的模型回答。</translation>
    </message>
    <message>
        <source>%1
Details: %2</source>
        <translation>%1
详细信息：%2</translation>
    </message>
</context>
<context>
    <name>corgi::ModelPage</name>
    <message>
        <source>&amp;Runs on</source>
        <translation>运行于(&amp;R)</translation>
    </message>
    <message>
        <source>Automatic takes a graphics card when there is one.</source>
        <translation>选择“自动”时，如有显卡就使用显卡。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>显卡</translation>
    </message>
    <message>
        <source>Pr&amp;ecision</source>
        <translation>精度(&amp;E)</translation>
    </message>
    <message>
        <source>Fewer bits take less memory. 16 answer as well as 32.</source>
        <translation>位数越少，占用内存越少。16 位的回答与 32 位一样好。</translation>
    </message>
    <message>
        <source>As the model is stored</source>
        <translation>与模型存储时相同</translation>
    </message>
    <message>
        <source>32 bits (fp32)</source>
        <translation>32 位 (fp32)</translation>
    </message>
    <message>
        <source>16 bits (bf16)</source>
        <translation>16 位 (bf16)</translation>
    </message>
    <message>
        <source>16 bits (fp16)</source>
        <translation>16 位 (fp16)</translation>
    </message>
    <message>
        <source>8 bits (int8)</source>
        <translation>8 位 (int8)</translation>
    </message>
    <message>
        <source>4 bits (int4)</source>
        <translation>4 位 (int4)</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>线程(&amp;T)</translation>
    </message>
    <message>
        <source>How many parts of the processor work at once.</source>
        <translation>处理器有多少部分同时工作。</translation>
    </message>
    <message>
        <source>Mode&amp;ls…</source>
        <translation>模型(&amp;L)…</translation>
    </message>
    <message>
        <source>Shows the models on this computer and those to download</source>
        <translation>显示这台计算机上的模型和可供下载的模型</translation>
    </message>
    <message>
        <source>Mo&amp;del</source>
        <translation>模型(&amp;D)</translation>
    </message>
    <message>
        <source>The name of a model that was downloaded, or the folder of a Qwen3-VL model.</source>
        <translation>已下载模型的名称，或 Qwen3-VL 模型的文件夹。</translation>
    </message>
    <message>
        <source>The one that came with the program</source>
        <translation>程序自带的模型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>At the moment the server %1 answers, not a model on this computer. Another model can be chosen under Models.</source>
        <translation>目前由服务器 %1 回答，而不是这台计算机上的模型。可在“模型”中选择另一个模型。</translation>
    </message>
</context>
<context>
    <name>corgi::ModelRow</name>
    <message>
        <source>Use</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>下载进度</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>移出列表</translation>
    </message>
    <message>
        <source>It answers at the moment: choose another model first.</source>
        <translation>它正在回答：请先选择另一个模型。</translation>
    </message>
    <message>
        <source>Takes it off this list. Its files stay where they are.</source>
        <translation>将它从此列表中移除。它的文件保持原位。</translation>
    </message>
    <message>
        <source>Deletes its files from the cache that Hugging Face programs share.</source>
        <translation>从 Hugging Face 程序共用的缓存中删除它的文件。</translation>
    </message>
</context>
<context>
    <name>corgi::ModelsDialog</name>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>添加文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Lists the models in a folder of this computer from now on</source>
        <translation>从现在起列出这台计算机上某个文件夹中的模型</translation>
    </message>
    <message>
        <source>There is no Qwen3-VL model in %1.</source>
        <translation>%1 中没有 Qwen3-VL 模型。</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>在本机上</translation>
    </message>
    <message>
        <source>To download</source>
        <translation>可供下载</translation>
    </message>
    <message>
        <source>On a server</source>
        <translation>在服务器上</translation>
    </message>
    <message>
        <source>None yet. Download one below, or use a server.</source>
        <translation>还没有。请在下方下载一个，或使用服务器。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Choose a folder with models</source>
        <translation>选择包含模型的文件夹</translation>
    </message>
    <message>
        <source>%1 is looked through no more. What is in it is still there.</source>
        <translation>不再搜索 %1。其中的内容仍然保留。</translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>删除模型</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>删除 %1？</translation>
    </message>
    <message>
        <source>This frees %1. Other programs that use the same cache lose the model as well. It can be downloaded again.</source>
        <translation>这将释放 %1。使用同一缓存的其他程序也会失去该模型。可以重新下载。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>corgi::ModelsOpener</name>
    <message>
        <source>%1: its weights are being made smaller, which is done once: %2 %</source>
        <translation>%1：正在缩小其权重，只需进行一次：%2%</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>正在加载模型…</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>正在加载 %1…</translation>
    </message>
    <message>
        <source>Models are being compared; choosing one here ends that.</source>
        <translation>正在比较模型；在这里选择模型会结束比较。</translation>
    </message>
</context>
<context>
    <name>corgi::PairChooser</name>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>How both shall answer</source>
        <translation>两者如何回答</translation>
    </message>
    <message>
        <source>&amp;First model</source>
        <translation>第一个模型(&amp;F)</translation>
    </message>
    <message>
        <source>S&amp;econd model</source>
        <translation>第二个模型(&amp;E)</translation>
    </message>
    <message>
        <source>Choose two different models.</source>
        <translation>请选择两个不同的模型。</translation>
    </message>
    <message>
        <source>One after the other: only one model is in memory at a time. Then the window&apos;s own model is loaded again.</source>
        <translation>逐个进行：内存中一次只有一个模型。之后会重新加载窗口自己的模型。</translation>
    </message>
    <message>
        <source>Two models are needed. More of them are to be had under Model, Models.</source>
        <translation>需要两个模型。可在“模型”菜单的“模型”中获取更多。</translation>
    </message>
</context>
<context>
    <name>corgi::PredictionCard</name>
    <message>
        <source>about %1, with the model: more than the %2 of this computer</source>
        <translation>大约 %1（含模型）：超过这台计算机的 %2</translation>
    </message>
    <message>
        <source>about %1, with the model</source>
        <translation>大约 %1（含模型）</translation>
    </message>
    <message>
        <source>The image at hand</source>
        <translation>当前图像</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>发送为</translation>
    </message>
    <message>
        <source>First word</source>
        <translation>第一个词</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation>完整回答</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Open an image to see what it will take.</source>
        <translation>打开一张图像即可查看所需的资源。</translation>
    </message>
    <message>
        <source>What it will take is known when a model is loaded.</source>
        <translation>加载模型后才知道需要多少资源。</translation>
    </message>
    <message>
        <source>The server decides itself how large it looks at the image.</source>
        <translation>服务器自行决定以多大尺寸查看图像。</translation>
    </message>
    <message>
        <source>after about %1 (%2)</source>
        <translation>大约 %1 后（%2）</translation>
    </message>
    <message>
        <source>%1 × %2, %3 tokens</source>
        <translation>%1 × %2，%3 个 token</translation>
    </message>
    <message>
        <source>after about %1</source>
        <translation>大约 %1 后</translation>
    </message>
    <message>
        <source>%1, for further questions</source>
        <translation>%1，供后续问题使用</translation>
    </message>
    <message numerus="yes">
        <source>Judged by %n earlier question(s) to this model, when the image is new.</source>
        <translation>
            <numerusform>根据之前向此模型提出的 %n 个问题估计，适用于新图像。</numerusform>
        </translation>
    </message>
    <message>
        <source>Time and memory will be known after the first question to this model.</source>
        <translation>向此模型提出第一个问题后才知道所需的时间和内存。</translation>
    </message>
    <message>
        <source>The time will be known after the first question to this model in the way “%1”.</source>
        <translation>以“%1”方式向此模型提出第一个问题后才知道所需时间。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>This image is too long and narrow for the model to look at.</source>
        <translation>这张图像过于狭长，模型无法查看。</translation>
    </message>
</context>
<context>
    <name>corgi::ProgramPage</name>
    <message>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>Takes effect as soon as you choose.</source>
        <translation>选择后立即生效。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>语言(&amp;A)</translation>
    </message>
    <message>
        <source>Takes effect when the program is started again.</source>
        <translation>重新启动程序后生效。</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>日志(&amp;L)</translation>
    </message>
    <message>
        <source>What the program writes to the terminal it was started from.</source>
        <translation>程序写到启动它的终端中的内容。</translation>
    </message>
    <message>
        <source>Errors alone</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>Warnings too</source>
        <translation>错误和警告</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>运行情况</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>corgi::PromptEditor</name>
    <message>
        <source>&amp;Reset this one</source>
        <translation>重置此项(&amp;R)</translation>
    </message>
    <message>
        <source>Always first</source>
        <translation>始终在最前</translation>
    </message>
    <message>
        <source>Thinking it through</source>
        <translation>梳理思路</translation>
    </message>
    <message>
        <source>Thinking it through, with places (fast)</source>
        <translation>梳理思路并给出位置（快速）</translation>
    </message>
    <message>
        <source>Finding a place</source>
        <translation>查找一个位置</translation>
    </message>
    <message>
        <source>Describing a place</source>
        <translation>描述一个位置</translation>
    </message>
    <message>
        <source>Answering from the evidence</source>
        <translation>根据证据作答</translation>
    </message>
    <message>
        <source>Answering at once (direct)</source>
        <translation>立即作答（直接）</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>What the model is told at each stage. Words in {braces} are filled in by the program and must stay.</source>
        <translation>每个阶段告诉模型的内容。{花括号} 中的词由程序填入，必须保留。</translation>
    </message>
    <message>
        <source>Changed. The answers depend on this wording.</source>
        <translation>已更改。回答取决于这些提示词。</translation>
    </message>
    <message>
        <source>As the program came.</source>
        <translation>与程序自带的相同。</translation>
    </message>
    <message>
        <source>“%1” needs the words %2.</source>
        <translation>“%1”中必须有 %2。</translation>
    </message>
</context>
<context>
    <name>corgi::QuestionField</name>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Enter asks, Shift+Enter starts a new line</source>
        <translation>按 Enter 提问，按 Shift+Enter 换行</translation>
    </message>
    <message>
        <source>Ask something about the image</source>
        <translation>就图像提个问题</translation>
    </message>
</context>
<context>
    <name>corgi::QuestionMenu</name>
    <message>
        <source>&amp;Question</source>
        <translation>提问(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Write a question</source>
        <translation>写一个问题(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Stop answering</source>
        <translation>停止回答(&amp;S)</translation>
    </message>
</context>
<context>
    <name>corgi::RegionRow</name>
    <message>
        <source>Looking closer…</source>
        <translation>正在仔细查看…</translation>
    </message>
    <message>
        <source>Step %1, place %2</source>
        <translation>步骤 %1，位置 %2</translation>
    </message>
    <message>
        <source>No text here.</source>
        <translation>这里没有文字。</translation>
    </message>
    <message>
        <source>Nothing to describe.</source>
        <translation>没有可描述的内容。</translation>
    </message>
    <message>
        <source>Correct the text (F2)</source>
        <translation>更正文字 (F2)</translation>
    </message>
    <message>
        <source>Text read in step %1, place %2</source>
        <translation>步骤 %1、位置 %2 读到的文字</translation>
    </message>
    <message>
        <source>Nothing was noted here.</source>
        <translation>这里没有记录任何内容。</translation>
    </message>
</context>
<context>
    <name>corgi::RunPanel</name>
    <message>
        <source>Answer and evidence</source>
        <translation>回答与证据</translation>
    </message>
</context>
<context>
    <name>corgi::ScreenPicker</name>
    <message>
        <source>Choose a region of the screen</source>
        <translation>选择屏幕区域</translation>
    </message>
    <message>
        <source>Drag over a region. Enter takes everything, Esc gives up.</source>
        <translation>拖动选择一个区域。按 Enter 选取全部，按 Esc 放弃。</translation>
    </message>
</context>
<context>
    <name>corgi::ServerForm</name>
    <message>
        <source>&amp;List its models</source>
        <translation>列出其模型(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>试一试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Use this server</source>
        <translation>使用此服务器(&amp;U)</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>only if it wants one</source>
        <translation>仅在服务器要求时填写</translation>
    </message>
    <message>
        <source>Key of the server</source>
        <translation>服务器密钥</translation>
    </message>
    <message>
        <source>the first that it lists</source>
        <translation>列出的第一个</translation>
    </message>
    <message>
        <source>Model of the server</source>
        <translation>服务器模型</translation>
    </message>
    <message>
        <source>Sends a small picture and a question to the server</source>
        <translation>向服务器发送一张小图片和一个问题</translation>
    </message>
    <message>
        <source>Any server that speaks OpenAI&apos;s protocol and runs a vision model: vLLM, llama-server, LM Studio, Ollama. Images and questions are sent to it, and nowhere else.</source>
        <translation>任何支持 OpenAI 协议并运行视觉模型的服务器：vLLM、llama-server、LM Studio、Ollama。图像和问题只会发送到那里，不会发送到其他任何地方。</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>密钥(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>There is no keychain to keep the key in, so it holds until the program ends.</source>
        <translation>没有可保存密钥的密钥环，因此密钥在程序结束前有效。</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>正在询问 %1…</translation>
    </message>
    <message>
        <source>It was shown a red picture and asked for its colour. It says “%1”, after %2 s.</source>
        <translation>已向它显示一张红色图片并询问颜色。%2 秒后它回答“%1”。</translation>
    </message>
    <message>
        <source>It answers, but lists no model.</source>
        <translation>服务器有响应，但没有列出模型。</translation>
    </message>
    <message numerus="yes">
        <source>It answers and has %n model(s).</source>
        <translation>
            <numerusform>服务器有响应，有 %n 个模型。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no address of a server. Write it like http://localhost:8000, without a key.</source>
        <translation>这不是服务器地址。请写成 http://localhost:8000 这样，不含密钥。</translation>
    </message>
</context>
<context>
    <name>corgi::SettingRows</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
</context>
<context>
    <name>corgi::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Image and text</source>
        <translation>图像和文字(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Wording</source>
        <translation>提示词(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>程序(&amp;P)</translation>
    </message>
    <message>
        <source>Only the language needs the program to be started again.</source>
        <translation>只有语言需要重新启动程序。</translation>
    </message>
    <message>
        <source>The model will be loaded again; a running question is stopped.</source>
        <translation>模型将重新加载；正在进行的问题会被停止。</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>重新启动程序后语言才会改变。</translation>
    </message>
    <message>
        <source>Takes effect at once.</source>
        <translation>立即生效。</translation>
    </message>
    <message>
        <source>Met&amp;hod</source>
        <translation>方法(&amp;H)</translation>
    </message>
    <message>
        <source>Memor&amp;y</source>
        <translation>内存(&amp;Y)</translation>
    </message>
    <message>
        <source>Takes effect with the next question; a running one goes on as it began.</source>
        <translation>从下一个问题开始生效；正在进行的问题按原设置继续。</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>按键(&amp;K)</translation>
    </message>
</context>
<context>
    <name>corgi::SettingsLender</name>
    <message>
        <source>%1 on %2</source>
        <translation>%2 上的 %1</translation>
    </message>
</context>
<context>
    <name>corgi::SettingsOpener</name>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>corgi::ShortcutPage</name>
    <message>
        <source>&amp;No keys</source>
        <translation>无按键(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Reset this one</source>
        <translation>重置此项(&amp;R)</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>全部重置(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>接管(&amp;T)</translation>
    </message>
    <message>
        <source>Find a command or keys</source>
        <translation>查找命令或按键</translation>
    </message>
    <message>
        <source>Only commands with these words in them are listed</source>
        <translation>只列出含有这些词的命令</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其按键</translation>
    </message>
    <message>
        <source>Choose a command, go to the field below the list, and press the keys that you want for it. Backspace leaves it without keys.</source>
        <translation>选择一个命令，进入列表下方的栏，然后按下想用的按键。按退格键则不设按键。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Keys for “%1”</source>
        <translation>“%1”的按键</translation>
    </message>
    <message>
        <source>Press the keys</source>
        <translation>请按下按键</translation>
    </message>
    <message>
        <source>Nothing here is called so.</source>
        <translation>没有这样的项目。</translation>
    </message>
    <message>
        <source>Changed. Usually it has no keys.</source>
        <translation>已更改。默认没有按键。</translation>
    </message>
    <message>
        <source>Changed. Usual keys: %1</source>
        <translation>已更改。默认按键：%1</translation>
    </message>
    <message>
        <source>As the program came.</source>
        <translation>与程序自带的相同。</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” in the menu %3, which loses it when you take it over.</source>
        <translation>%1 属于菜单“%3”中的“%2”，接管后该命令将失去此按键。</translation>
    </message>
</context>
<context>
    <name>corgi::StageBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>corgi::StageRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>corgi::StatusLine</name>
    <message>
        <source>The size at which the model saw the image, and how much of its attention the image takes</source>
        <translation>模型看到的图像尺寸，以及图像占用了它多少注意力</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>正在加载模型…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>没有模型</translation>
    </message>
    <message>
        <source>The model couldn&apos;t be loaded</source>
        <translation>无法加载模型</translation>
    </message>
    <message>
        <source>sent as %1, %2 tokens</source>
        <translation>以 %1 发送，%2 个 token</translation>
    </message>
    <message>
        <source>image reused: %1 s saved</source>
        <translation>复用图像：节省 %1 秒</translation>
    </message>
    <message>
        <source>Demonstration, for its sample pictures only: %1 · %2</source>
        <translation>演示，仅用于自带的示例图片：%1 · %2</translation>
    </message>
    <message>
        <source>Models are being compared</source>
        <translation>正在比较模型</translation>
    </message>
</context>
<context>
    <name>corgi::StepCard</name>
    <message>
        <source>Correct the statement (F2)</source>
        <translation>更正陈述 (F2)</translation>
    </message>
    <message>
        <source>This step couldn&apos;t be checked: %1</source>
        <translation>此步骤无法核对：%1</translation>
    </message>
    <message>
        <source>Thought alone; nothing to look at.</source>
        <translation>只是推想，没有可查看的内容。</translation>
    </message>
    <message>
        <source>No place in the image was found for this.</source>
        <translation>图像中没有找到与此对应的位置。</translation>
    </message>
    <message>
        <source>Statement of step %1</source>
        <translation>步骤 %1 的陈述</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>步骤 %1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%1. %n place(s) in the image</source>
        <translation>
            <numerusform>%1。图像中有 %n 个位置</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corgi::Suggestions</name>
    <message>
        <source>What is going on here?</source>
        <translation>这里正在发生什么？</translation>
    </message>
    <message>
        <source>What does the text say?</source>
        <translation>上面写着什么？</translation>
    </message>
    <message>
        <source>Is there anything unusual?</source>
        <translation>有什么不寻常的地方吗？</translation>
    </message>
    <message>
        <source>Asks this question about the image</source>
        <translation>就图像提出这个问题</translation>
    </message>
    <message>
        <source>Ask your own question above, or begin with one of these.</source>
        <translation>请在上方提出您自己的问题，或从下面选一个开始。</translation>
    </message>
    <message>
        <source>Answers appear here, with the places in the image that they rest on.</source>
        <translation>回答以及它所依据的图像位置会显示在这里。</translation>
    </message>
</context>
<context>
    <name>corgi::ThoughtCard</name>
    <message>
        <source>What the model thought first</source>
        <translation>模型最初的想法</translation>
    </message>
    <message>
        <source>Hide the thought</source>
        <translation>隐藏想法</translation>
    </message>
    <message>
        <source>Show the thought</source>
        <translation>显示想法</translation>
    </message>
</context>
<context>
    <name>corgi::Timeline</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Asks the same question about the same image</source>
        <translation>就同一张图像再问同一个问题</translation>
    </message>
    <message>
        <source>What the model is writing</source>
        <translation>模型正在写的内容</translation>
    </message>
    <message>
        <source>Hide the stages</source>
        <translation>隐藏各阶段</translation>
    </message>
    <message>
        <source>Show the stages</source>
        <translation>显示各阶段</translation>
    </message>
    <message>
        <source>Working on it</source>
        <translation>正在处理</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Done in %1 · image reused, %2 saved</source>
        <translation>用时 %1 · 复用图像，节省 %2</translation>
    </message>
    <message>
        <source>Done in %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>Stopped after %1</source>
        <translation>%1 后停止</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>提前结束</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>步骤 %1：%2</translation>
    </message>
</context>
<context>
    <name>corgi::TracePanel</name>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>解析结果</translation>
    </message>
    <message>
        <source>Tokens and times</source>
        <translation>Token 与时间</translation>
    </message>
    <message>
        <source>Stages and exchanges with the model</source>
        <translation>各阶段及与模型的往来</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写出</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Copy this</source>
        <translation>复制此项</translation>
    </message>
    <message>
        <source>Copy everything</source>
        <translation>全部复制</translation>
    </message>
    <message>
        <source>Ask a question to see the exact prompts and replies.</source>
        <translation>提出问题即可查看确切的提示词和回复。</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>步骤 %1</translation>
    </message>
    <message>
        <source>The whole question</source>
        <translation>整个问题</translation>
    </message>
    <message>
        <source>%1: %2. Its exchanges with the model stand below it.</source>
        <translation>%1：%2。与模型的往来列在下方。</translation>
    </message>
    <message>
        <source>%1: %2. The model wasn&apos;t asked.</source>
        <translation>%1：%2。没有询问模型。</translation>
    </message>
    <message>
        <source>The exact prompts and replies appear here as each stage ends.</source>
        <translation>每个阶段结束时，这里会显示确切的提示词和回复。</translation>
    </message>
    <message>
        <source>The run goes on: more will follow.</source>
        <translation>运行仍在继续：后面还有。</translation>
    </message>
    <message>
        <source>The run ended early: this is what there was.</source>
        <translation>运行提前结束：这是已有的内容。</translation>
    </message>
</context>
<context>
    <name>corgi::ViewMenu</name>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>显示(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Fit into the window</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>F&amp;ull size</source>
        <translation>实际大小(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>放大(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>缩小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Boxes</source>
        <translation>框(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>标签(&amp;L)</translation>
    </message>
    <message>
        <source>Frames around &amp;text</source>
        <translation>文字外框(&amp;T)</translation>
    </message>
    <message>
        <source>Text as it was &amp;read</source>
        <translation>读到的文字(&amp;R)</translation>
    </message>
    <message>
        <source>Next &amp;image</source>
        <translation>下一张图像(&amp;I)</translation>
    </message>
    <message>
        <source>Pre&amp;vious image</source>
        <translation>上一张图像(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Next place</source>
        <translation>下一个位置(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous place</source>
        <translation>上一个位置(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Follow the system</source>
        <translation>跟随系统(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
</context>
<context>
    <name>corgi::WelcomePage</name>
    <message>
        <source>Drop an image here</source>
        <translation>将图像拖放到这里</translation>
    </message>
    <message>
        <source>Then ask about it and see which places the answer rests on.</source>
        <translation>然后就图像提问，看看回答依据哪些位置。</translation>
    </message>
    <message>
        <source>Pictures, folders of pictures and PDFs. Nothing leaves this computer.</source>
        <translation>图片、图片文件夹和 PDF。任何内容都不会离开这台计算机。</translation>
    </message>
    <message>
        <source>Try it with a sample</source>
        <translation>用示例试一试</translation>
    </message>
    <message>
        <source>Opens a picture that comes with the program</source>
        <translation>打开程序自带的一张图片</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>以前打开过</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Open an image…</source>
        <translation>打开图像…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Pastes an image from the clipboard</source>
        <translation>从剪贴板粘贴图像</translation>
    </message>
    <message>
        <source>There is no model on this computer yet to answer questions.</source>
        <translation>这台计算机上还没有可以回答问题的模型。</translation>
    </message>
    <message>
        <source>Get a real model…</source>
        <translation>获取正式模型…</translation>
    </message>
    <message>
        <source>Get a model…</source>
        <translation>获取模型…</translation>
    </message>
</context>
<context>
    <name>corgi::ZoomBar</name>
    <message>
        <source>What is shown</source>
        <translation>显示的内容</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>图像大小</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Shown at %1 percent. Press for full size</source>
        <translation>以百分之 %1 显示。按下可显示实际大小</translation>
    </message>
    <message>
        <source>Open another image</source>
        <translation>打开另一张图像</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit into the window</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Correct the boxes</source>
        <translation>更正框</translation>
    </message>
    <message>
        <source>Show at full size</source>
        <translation>以实际大小显示</translation>
    </message>
</context>
</TS>
