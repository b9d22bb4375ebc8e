<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>CoreText</name>
    <message numerus="yes">
        <source>It is seen in %1 of %n region(s).</source>
        <translation>
            <numerusform>%n 箇所のうち %1 箇所で見えます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is seen contradicts it in %1 of %n region(s).</source>
        <translation>
            <numerusform>%n 箇所のうち %1 箇所で、見えたものと矛盾します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It isn&apos;t visible in any of its %n region(s).</source>
        <translation>
            <numerusform>%n 箇所のどこにも見えません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The descriptions of its %n region(s) give no verdict.</source>
        <translation>
            <numerusform>%n 箇所の説明からは判断できません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; was read in %2 of %n region(s).</source>
        <translation>
            <numerusform>%n 箇所のうち %2 箇所で「%1」と読み取りました。</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; was read, which isn&apos;t the text that the step names.</source>
        <translation>「%1」と読み取りましたが、ステップの挙げた文字ではありません。</translation>
    </message>
    <message numerus="yes">
        <source>No text could be read in its %n region(s).</source>
        <translation>
            <numerusform>%n 箇所で文字を読み取れませんでした。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %n region(s) gave no evidence.</source>
        <translation>
            <numerusform>%n 箇所から根拠は得られませんでした。</numerusform>
        </translation>
    </message>
    <message>
        <source>Thought alone: nothing to look for.</source>
        <translation>考えただけで、探すものはありません。</translation>
    </message>
    <message>
        <source>It couldn&apos;t be checked: %1.</source>
        <translation>確かめられませんでした: %1。</translation>
    </message>
    <message>
        <source>Nothing in the image was found for it.</source>
        <translation>これに当たるものは画像に見つかりませんでした。</translation>
    </message>
    <message>
        <source>The model says the same of the box when it is blank, and of another place.</source>
        <translation>枠を隠しても、別の箇所についても、モデルは同じことを言います。</translation>
    </message>
    <message>
        <source>The model says the same when the box is blank.</source>
        <translation>枠を隠しても、モデルは同じことを言います。</translation>
    </message>
    <message>
        <source>The model says the same of another place in the image.</source>
        <translation>画像の別の箇所についても、モデルは同じことを言います。</translation>
    </message>
    <message>
        <source>The model doesn&apos;t say so without what is in the box.</source>
        <translation>枠の中身がなければ、モデルはそう言いません。</translation>
    </message>
    <message>
        <source>the counter check failed: %1</source>
        <translation>対照確認に失敗しました: %1</translation>
    </message>
    <message>
        <source>the second look failed: %1</source>
        <translation>もう一度見ることに失敗しました: %1</translation>
    </message>
    <message>
        <source>it couldn&apos;t be located: %1</source>
        <translation>箇所を探せませんでした: %1</translation>
    </message>
    <message>
        <source>no box could be read in the reply &quot;%1&quot;</source>
        <translation>返信「%1」から枠を読み取れませんでした</translation>
    </message>
    <message>
        <source>a region couldn&apos;t be described: %1</source>
        <translation>説明できない箇所がありました: %1</translation>
    </message>
    <message>
        <source>a region couldn&apos;t be read: %1</source>
        <translation>読み取れない箇所がありました: %1</translation>
    </message>
    <message>
        <source>the reply held no answer</source>
        <translation>返信に回答がありませんでした</translation>
    </message>
    <message>
        <source>the answer couldn&apos;t be written: %1</source>
        <translation>回答を書けませんでした: %1</translation>
    </message>
    <message>
        <source>the reply held no steps; the question itself is checked instead</source>
        <translation>返信にステップがなかったため、質問そのものを確かめます</translation>
    </message>
    <message>
        <source>the model repeated itself (&quot;%1&quot;); the repeats were cut from its %2 tokens, the rest is kept</source>
        <translation>モデルが同じ内容を繰り返しました (「%1」)。%2 トークンから繰り返しを除き、残りは保持します</translation>
    </message>
    <message>
        <source>the model repeated itself; the repeats were cut from its %1 tokens, the rest is kept</source>
        <translation>モデルが同じ内容を繰り返しました。%1 トークンから繰り返しを除き、残りは保持します</translation>
    </message>
    <message>
        <source>the model&apos;s output stopped being a number after %1 tokens; what it wrote before is kept. Another dtype (fp32 or bf16) may help</source>
        <translation>%1 トークンの後、モデルの出力が数値でなくなりました。それまでの内容は保持します。別の精度 (fp32 か bf16) なら直るかもしれません</translation>
    </message>
    <message>
        <source>the reply was truncated after %1 tokens; its complete parts are kept</source>
        <translation>返信は %1 トークンで切れました。完全な部分は保持します</translation>
    </message>
    <message>
        <source>Qwen3-VL, %1 billion parameters, %2, on %3</source>
        <translation>Qwen3-VL、%1B パラメーター、%2、%3 で実行</translation>
    </message>
    <message>
        <source>Qwen3-VL, %1 million parameters, %2, on %3</source>
        <translation>Qwen3-VL、%1M パラメーター、%2、%3 で実行</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 の %1</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 がありません</translation>
    </message>
    <message>
        <source>its download isn&apos;t finished</source>
        <translation>ダウンロードが終わっていません</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>ステップ %1: %2</translation>
    </message>
    <message>
        <source>It is seen there.</source>
        <translation>そこに見えます。</translation>
    </message>
    <message>
        <source>What is seen there contradicts it.</source>
        <translation>そこに見えるものと矛盾します。</translation>
    </message>
    <message>
        <source>It isn&apos;t visible there.</source>
        <translation>そこには見えません。</translation>
    </message>
    <message>
        <source>The description of its place gives no verdict.</source>
        <translation>説明からは判断できません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was read there.</source>
        <translation>そこで「%1」と読み取りました。</translation>
    </message>
    <message>
        <source>No text could be read there.</source>
        <translation>そこで文字を読み取れませんでした。</translation>
    </message>
    <message>
        <source>Its place gave no evidence.</source>
        <translation>その箇所から根拠は得られませんでした。</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Download one here, choose a folder with a Qwen3-VL model in it, or use a server that runs one.</source>
        <translation>ここでダウンロードするか、Qwen3-VL のモデルがあるフォルダーを選ぶか、モデルを動かしているサーバーを使ってください。</translation>
    </message>
</context>
<context>
    <name>ImageSource</name>
    <message>
        <source>Pasted image</source>
        <translation>貼り付けた画像</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1、%2 ページ</translation>
    </message>
</context>
<context>
    <name>ModelTexts</name>
    <message>
        <source>%1 s left</source>
        <translation>残り %1 秒</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>残り %1 分</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>残り %1 時間</translation>
    </message>
    <message>
        <source>%1 to download · licence %2</source>
        <translation>ダウンロード %1 · ライセンス %2</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>ディスク上に %1</translation>
    </message>
    <message>
        <source>%1 on disk, not complete: %2</source>
        <translation>ディスク上に %1、不完全: %2</translation>
    </message>
    <message>
        <source>Understands its sample pictures only: signs, labels, price boards, coloured shapes and bars. It can&apos;t judge photographs.</source>
        <translation>付属のサンプル画像だけを理解します: 看板、ラベル、値段表、色付きの図形と棒。写真は判断できません。</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Memory needed: %1</source>
        <translation>必要なメモリー: %1</translation>
    </message>
    <message>
        <source>%1. This machine has only %2.</source>
        <translation>%1。このコンピューターには %2 しかありません。</translation>
    </message>
    <message>
        <source>%1. This machine has %2.</source>
        <translation>%1。このコンピューターには %2 あります。</translation>
    </message>
    <message>
        <source>%1. This machine has %2, which is enough for %3.</source>
        <translation>%1。このコンピューターには %2 あり、%3 には十分です。</translation>
    </message>
    <message>
        <source>Asking what there is…</source>
        <translation>何があるか問い合わせています…</translation>
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
        <translation>デモ用</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>フォルダー</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>すべて選択(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>増やす(&amp;S)</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>減らす(&amp;D)</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>検索場所:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>進む</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>親フォルダー</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>新しいフォルダーを作成</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>リスト表示</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>詳細表示</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>ファイルの種類:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>選択(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>ファイル名(&amp;N):</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>フォルダー:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>フォルダーを探す</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>名前の変更(&amp;R)</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>隠しファイルを表示(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>新しいフォルダー(&amp;N)</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>新しいフォルダー</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>名前を付けて保存</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>コンピューター</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 はすでにあります。
置き換えますか?</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
フォルダーが見つかりません。
フォルダー名が正しいか確かめてください。</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
ファイルが見つかりません。
ファイル名が正しいか確かめてください。</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>「%1」を削除してもよろしいですか?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>「%1」は書き込みが禁止されています。
それでも削除しますか?</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>フォルダーを削除できませんでした。</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>更新日時</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>コンピューター</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>All other platforms</comment>
        <translation>種類</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>切り取り(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>すべて選択</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>はい(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>いいえ(&amp;N)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>既定値に戻す</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>ここにスクロール</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>左端</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>先頭</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>右端</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>末尾</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>1 ページ左へ</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>1 ページ上へ</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>1 ページ右へ</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>1 ページ下へ</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>左にスクロール</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>上にスクロール</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>右にスクロール</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>下にスクロール</translation>
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
        <translation>スペース</translation>
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
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>切り取り(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>リンクのアドレスをコピー(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>すべて選択</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>reasoning</source>
        <translation>考える</translation>
    </message>
    <message>
        <source>grounding</source>
        <translation>箇所を探す</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>読んで見る</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>確かめる</translation>
    </message>
    <message>
        <source>synthesis</source>
        <translation>回答する</translation>
    </message>
    <message>
        <source>supported</source>
        <translation>裏付けあり</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>画像と矛盾</translation>
    </message>
    <message>
        <source>not visible</source>
        <translation>見えない</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>thorough</source>
        <translation>入念</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>高速</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>直接</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>second look</source>
        <translation>もう一度見る</translation>
    </message>
    <message>
        <source>counter check</source>
        <translation>対照確認</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>length</source>
        <translation>最大の長さに到達</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>repetition</source>
        <translation>繰り返し</translation>
    </message>
    <message>
        <source>broken output</source>
        <translation>数値でない出力</translation>
    </message>
    <message>
        <source>The box is so small that the model saw hardly anything of it.</source>
        <translation>枠が小さすぎて、モデルにはほとんど見えていません。</translation>
    </message>
    <message>
        <source>The box touches the edge of the image: part of it may lie outside.</source>
        <translation>枠が画像の端に接しています。一部が外にはみ出しているかもしれません。</translation>
    </message>
    <message>
        <source>Equal boxes at equal distances: the model may have lost its place.</source>
        <translation>同じ大きさの枠が等間隔に並んでいます。モデルが推測しているだけかもしれません。</translation>
    </message>
    <message>
        <source>Another statement was given the same box.</source>
        <translation>別の記述にも同じ枠が付いています。</translation>
    </message>
    <message>
        <source>A second, closer look didn&apos;t find it here.</source>
        <translation>もう一度よく見たところ、ここには見つかりませんでした。</translation>
    </message>
    <message>
        <source>Nothing that was checked in the image supports this answer.</source>
        <translation>画像で確かめたことの中に、この回答を裏付けるものはありません。</translation>
    </message>
    <message>
        <source>This answer wasn&apos;t checked in the image.</source>
        <translation>この回答は画像で確かめていません。</translation>
    </message>
    <message>
        <source>A demonstration model answered, which understands its sample pictures only and can&apos;t judge photographs. Text that was read in the picture is real.</source>
        <translation>デモ用モデルが回答しました。付属のサンプル画像だけを理解し、写真は判断できません。画像から読み取った文字は本物です。</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>読み取り</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>見えたもの</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Counter check</source>
        <translation>対照確認</translation>
    </message>
    <message>
        <source>Counter check passed</source>
        <translation>対照確認に合格</translation>
    </message>
    <message>
        <source>Counter check failed</source>
        <translation>対照確認に不合格</translation>
    </message>
    <message>
        <source>Stopped before it was done.</source>
        <translation>終わる前に停止しました。</translation>
    </message>
    <message>
        <source>The image with its regions</source>
        <translation>箇所を示した画像</translation>
    </message>
    <message>
        <source>region</source>
        <translation>箇所</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a label, and its box in numbers</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>回答なし</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>考え</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>heading: facts about the run</comment>
        <translation>実行</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>疑い</translation>
    </message>
    <message>
        <source>Prompts and replies</source>
        <translation>プロンプトと返信</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>ステップ %1</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 トークン</translation>
    </message>
    <message>
        <source>: </source>
        <translation>: </translation>
    </message>
    <message>
        <source>Image</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>%1 x %2 pixels, sent as %3 x %4, %5 tokens</source>
        <translation>%1 x %2 ピクセル、%3 x %4 で送信、%5 トークン</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>ハッシュ</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <translation>フィンガープリント</translation>
    </message>
    <message>
        <source>OCR</source>
        <translation>文字の読み取り</translation>
    </message>
    <message>
        <source>mode %1</source>
        <translation>方法: %1</translation>
    </message>
    <message>
        <source>Mode %1</source>
        <translation>方法: %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>開始番号 %1</translation>
    </message>
    <message>
        <source>Reused</source>
        <translation>再利用</translation>
    </message>
    <message>
        <source>processor output %1 of %2, vision features %3 of %4, prefix state %5 of %6; %7 saved</source>
        <translation>準備済みの画像 %1/%2、見た画像 %3/%4、読んだ冒頭 %5/%6。%7 の節約</translation>
    </message>
    <message>
        <source>OCR and captions at the same time</source>
        <translation>読み取りと説明の同時実行</translation>
    </message>
    <message>
        <source>from</source>
        <comment>heading of a column of times</comment>
        <translation>開始</translation>
    </message>
    <message>
        <source>to</source>
        <comment>heading of a column of times</comment>
        <translation>終了</translation>
    </message>
    <message>
        <source>reading text</source>
        <translation>文字の読み取り</translation>
    </message>
    <message>
        <source>describing regions</source>
        <translation>箇所の説明</translation>
    </message>
    <message>
        <source>When each stage ran</source>
        <translation>各段階の実行時間</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>読み取り</translation>
    </message>
</context>
<context>
    <name>ReservedKeys</name>
    <message>
        <source>These keys aren&apos;t known here. Choose others.</source>
        <translation>このキーは使えません。別のキーを選んでください。</translation>
    </message>
    <message>
        <source>Esc stops an answer and closes windows. Choose other keys.</source>
        <translation>Esc は回答の停止とウィンドウを閉じるために使います。別のキーを選んでください。</translation>
    </message>
    <message>
        <source>Enter asks the question. Hold Ctrl or Alt with it.</source>
        <translation>Enter は質問を送るために使います。Ctrl か Alt と一緒に押してください。</translation>
    </message>
    <message>
        <source>Tab goes from field to field. Choose other keys.</source>
        <translation>Tab は項目の間を移動するために使います。別のキーを選んでください。</translation>
    </message>
    <message>
        <source>%1 alone is needed for writing and moving about. Hold Ctrl or Alt with it, or take one of the keys F1 to F12.</source>
        <translation>%1 だけでは文字の入力や移動に使われます。Ctrl か Alt と一緒に押すか、F1 から F12 のキーを使ってください。</translation>
    </message>
    <message>
        <source>%1 is needed for working on texts. Choose other keys.</source>
        <translation>%1 は文章の編集に使います。別のキーを選んでください。</translation>
    </message>
    <message>
        <source>Alt with a letter opens menus and presses buttons. Hold Ctrl as well.</source>
        <translation>Alt と文字のキーはメニューを開いたりボタンを押したりするために使います。Ctrl も一緒に押してください。</translation>
    </message>
    <message>
        <source>%1 belongs to your desktop. Choose other keys.</source>
        <translation>%1 はデスクトップが使います。別のキーを選んでください。</translation>
    </message>
</context>
<context>
    <name>TraceText</name>
    <message>
        <source>The reply is complete.</source>
        <translation>返信は完全です。</translation>
    </message>
    <message>
        <source>The reply was cut off: it reached the longest length allowed.</source>
        <translation>返信は途中で切れています。許される最大の長さに達しました。</translation>
    </message>
    <message>
        <source>The reply was stopped.</source>
        <translation>返信は停止されました。</translation>
    </message>
    <message>
        <source>The reply was ended because it repeated itself.</source>
        <translation>返信は同じ内容の繰り返しになったため、打ち切られました。</translation>
    </message>
    <message>
        <source>The reply broke off: the model&apos;s output wasn&apos;t a number any more.</source>
        <translation>返信が途切れました。モデルの出力が数値でなくなりました。</translation>
    </message>
    <message>
        <source>Read: %1 tokens</source>
        <translation>読み取り: %1 トークン</translation>
    </message>
    <message>
        <source>Written: %1 tokens</source>
        <translation>書き出し: %1 トークン</translation>
    </message>
    <message>
        <source>Preparing the image and the text: %1</source>
        <translation>画像とテキストの準備: %1</translation>
    </message>
    <message>
        <source>Looking at the image: %1</source>
        <translation>画像を見る: %1</translation>
    </message>
    <message>
        <source>Reading the prompt: %1</source>
        <translation>プロンプトの読み取り: %1</translation>
    </message>
    <message>
        <source>Writing the reply: %1</source>
        <translation>返信の書き出し: %1</translation>
    </message>
    <message>
        <source>Speed of writing: %1 tokens a second</source>
        <translation>書き出しの速さ: 毎秒 %1 トークン</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %2/%3</translation>
    </message>
    <message>
        <source>prepared image</source>
        <translation>準備済みの画像</translation>
    </message>
    <message>
        <source>seen image</source>
        <translation>見た画像</translation>
    </message>
    <message>
        <source>read beginning</source>
        <translation>読んだ冒頭</translation>
    </message>
    <message>
        <source>Reused: %1; %2 saved</source>
        <translation>再利用: %1、%2の節約</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>開始番号 %1</translation>
    </message>
    <message>
        <source>image sent as %1 × %2, %3 tokens</source>
        <translation>画像は %1 × %2 で送信、%3 トークン</translation>
    </message>
    <message>
        <source>, step %1</source>
        <translation>、ステップ %1</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>返信</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Thinking it through</source>
        <translation>考える</translation>
    </message>
    <message>
        <source>Finding the places</source>
        <translation>箇所を探す</translation>
    </message>
    <message>
        <source>Reading and looking</source>
        <translation>読んで見る</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>確かめる</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>回答する</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>入念</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>高速</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>直接</translation>
    </message>
    <message>
        <source>Reads and looks at every place it names. Most careful.</source>
        <translation>挙げた箇所をすべて読み、見ます。最も慎重です。</translation>
    </message>
    <message>
        <source>Checks only what each step needs. Quicker.</source>
        <translation>各ステップに必要なことだけを確かめます。より速くなります。</translation>
    </message>
    <message>
        <source>Answers at once and checks nothing. For comparison.</source>
        <translation>すぐに回答し、何も確かめません。比較のためのものです。</translation>
    </message>
    <message>
        <source>Supported</source>
        <translation>裏付けあり</translation>
    </message>
    <message>
        <source>Contradicted</source>
        <translation>画像と矛盾</translation>
    </message>
    <message>
        <source>Not visible</source>
        <translation>見えない</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Text read</source>
        <translation>読み取った文字</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>見えたもの</translation>
    </message>
    <message>
        <source>So small that the model saw hardly anything of it.</source>
        <translation>小さすぎて、モデルにはほとんど見えていません。</translation>
    </message>
    <message>
        <source>At the edge of the image: part of it may lie outside.</source>
        <translation>画像の端にあります。一部が外にはみ出しているかもしれません。</translation>
    </message>
    <message>
        <source>One of several equal boxes in a row: the model may be guessing.</source>
        <translation>並んだ同じ大きさの枠の 1 つです。モデルが推測しているだけかもしれません。</translation>
    </message>
    <message>
        <source>Another step points at the very same place.</source>
        <translation>別のステップがまったく同じ箇所を指しています。</translation>
    </message>
    <message>
        <source>A second, closer look didn&apos;t find it here.</source>
        <translation>もう一度よく見たところ、ここには見つかりませんでした。</translation>
    </message>
    <message>
        <source>Nothing that was checked in the image supports this answer.</source>
        <translation>画像で確かめたことの中に、この回答を裏付けるものはありません。</translation>
    </message>
    <message>
        <source>A plain answer: nothing was checked against the image.</source>
        <translation>単なる回答です。画像とは何も照らし合わせていません。</translation>
    </message>
    <message>
        <source>The model says the same with this place covered, so its judgement is worth little.</source>
        <translation>この箇所を隠してもモデルは同じことを言うため、その判断はあまり当てになりません。</translation>
    </message>
    <message>
        <source>This can&apos;t be asked as it stands.</source>
        <translation>このままでは質問できません。</translation>
    </message>
    <message>
        <source>Change the question and ask again.</source>
        <translation>質問を変えて、もう一度質問してください。</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>ファイルを読み取れません。</translation>
    </message>
    <message>
        <source>Check that it is still there and that you may read it, or open another image.</source>
        <translation>ファイルがまだあるか、読み取りが許可されているかを確かめるか、別の画像を開いてください。</translation>
    </message>
    <message>
        <source>This file isn&apos;t an image that can be shown.</source>
        <translation>このファイルは表示できる画像ではありません。</translation>
    </message>
    <message>
        <source>It may be damaged. PNG, JPEG, WebP, BMP, TIFF and GIF files work.</source>
        <translation>壊れているかもしれません。PNG、JPEG、WebP、BMP、TIFF、GIF のファイルを使えます。</translation>
    </message>
    <message>
        <source>This image is too large.</source>
        <translation>この画像は大きすぎます。</translation>
    </message>
    <message>
        <source>Save a smaller copy and open that.</source>
        <translation>小さくしたコピーを保存し、それを開いてください。</translation>
    </message>
    <message>
        <source>The model&apos;s files are damaged or incomplete.</source>
        <translation>モデルのファイルが壊れているか、そろっていません。</translation>
    </message>
    <message>
        <source>Download the model again, or choose another one.</source>
        <translation>モデルをもう一度ダウンロードするか、別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>This kind of model isn&apos;t supported.</source>
        <translation>この種類のモデルには対応していません。</translation>
    </message>
    <message>
        <source>Choose a Qwen3-VL model.</source>
        <translation>Qwen3-VL のモデルを選んでください。</translation>
    </message>
    <message>
        <source>Question and image are too long for this model.</source>
        <translation>質問と画像がこのモデルには長すぎます。</translation>
    </message>
    <message>
        <source>Shorten the question or use a smaller image, then ask again.</source>
        <translation>質問を短くするか、より小さい画像を使って、もう一度質問してください。</translation>
    </message>
    <message>
        <source>The instructions for the model are damaged.</source>
        <translation>モデルへの指示が壊れています。</translation>
    </message>
    <message>
        <source>Install the program again, or restore your own copy of them.</source>
        <translation>プログラムを再インストールするか、ご自分の指示のコピーを元に戻してください。</translation>
    </message>
    <message>
        <source>Text in the image can&apos;t be read at the moment.</source>
        <translation>現在、画像の文字を読み取れません。</translation>
    </message>
    <message>
        <source>Check that Tesseract and its language data are installed, then ask again.</source>
        <translation>Tesseract とその言語データがインストールされているか確かめて、もう一度質問してください。</translation>
    </message>
    <message>
        <source>There wasn&apos;t enough memory.</source>
        <translation>メモリーが足りませんでした。</translation>
    </message>
    <message>
        <source>Close other programs, use a smaller image or the Fast mode, then ask again.</source>
        <translation>ほかのプログラムを閉じるか、より小さい画像または「高速」を使って、もう一度質問してください。</translation>
    </message>
    <message>
        <source>There isn&apos;t enough room on the disk.</source>
        <translation>ディスクの空きが足りません。</translation>
    </message>
    <message>
        <source>Free some space, or remove a model that you no longer need.</source>
        <translation>空きを増やすか、不要になったモデルを削除してください。</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached.</source>
        <translation>サーバーに接続できません。</translation>
    </message>
    <message>
        <source>Check the address and your connection, then try again.</source>
        <translation>アドレスと接続を確かめて、もう一度試してください。</translation>
    </message>
    <message>
        <source>The server refused the key.</source>
        <translation>サーバーがキーを拒否しました。</translation>
    </message>
    <message>
        <source>Check the key, and that it may be used for this model.</source>
        <translation>キーと、そのキーをこのモデルに使えるかを確かめてください。</translation>
    </message>
    <message>
        <source>There is no model of this name.</source>
        <translation>この名前のモデルはありません。</translation>
    </message>
    <message>
        <source>Choose one under Models, or check how its name is written.</source>
        <translation>「モデル」で選ぶか、名前のつづりを確かめてください。</translation>
    </message>
    <message>
        <source>The server&apos;s answer can&apos;t be used.</source>
        <translation>サーバーの応答を使えません。</translation>
    </message>
    <message>
        <source>Try again. If it comes back, the server may be of another kind.</source>
        <translation>もう一度試してください。繰り返す場合は、別の種類のサーバーかもしれません。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>停止しました。</translation>
    </message>
    <message>
        <source>Ask again whenever you like.</source>
        <translation>いつでももう一度質問できます。</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>プログラムの内部で問題が起きました。</translation>
    </message>
    <message>
        <source>Ask again. If it comes back, please report the details.</source>
        <translation>もう一度質問してください。繰り返す場合は、詳細をお知らせください。</translation>
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
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No text found here</source>
        <translation>ここに文字は見つかりませんでした</translation>
    </message>
    <message>
        <source>Nothing to describe here</source>
        <translation>ここに説明するものはありません</translation>
    </message>
    <message>
        <source>The demonstration model can&apos;t judge photographs, nor any picture but its samples. Text that is read in the picture is real; don&apos;t rely on anything else.</source>
        <translation>デモ用モデルは写真も、付属のサンプル以外の画像も判断できません。画像から読み取った文字は本物ですが、それ以外は当てにしないでください。</translation>
    </message>
    <message>
        <source>This is a demonstration model: it understands its sample pictures only.</source>
        <translation>これはデモ用モデルです。付属のサンプル画像だけを理解します。</translation>
    </message>
    <message>
        <source>%1 Details: %2</source>
        <translation>%1 詳細: %2</translation>
    </message>
</context>
<context>
    <name>corgi::AnswerCard</name>
    <message>
        <source>Copy the answer</source>
        <translation>回答をコピー</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>回答: %1</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>ステップ %1</translation>
    </message>
    <message>
        <source>Shows where step %1 is in the image</source>
        <translation>ステップ %1 が画像のどこにあるかを示します</translation>
    </message>
</context>
<context>
    <name>corgi::AskPanel</name>
    <message>
        <source>The model is still loading.</source>
        <translation>モデルをまだ読み込んでいます。</translation>
    </message>
    <message>
        <source>A model is needed to answer.</source>
        <translation>回答するにはモデルが必要です。</translation>
    </message>
    <message>
        <source>The model couldn&apos;t be loaded.</source>
        <translation>モデルを読み込めませんでした。</translation>
    </message>
    <message>
        <source>Open an image first.</source>
        <translation>先に画像を開いてください。</translation>
    </message>
    <message>
        <source>Write a question.</source>
        <translation>質問を書いてください。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>停止しています…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>質問する</translation>
    </message>
    <message>
        <source>Stops the answer that is being worked out</source>
        <translation>作成中の回答を停止します</translation>
    </message>
    <message>
        <source>Asks the question about the image</source>
        <translation>画像について質問します</translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation>質問する (Enter)</translation>
    </message>
    <message>
        <source>Models are being compared.</source>
        <translation>モデルを比較しています。</translation>
    </message>
    <message>
        <source>Stop (%1)</source>
        <translation>停止 (%1)</translation>
    </message>
    <message>
        <source>%1 stops.</source>
        <translation>%1 で停止します。</translation>
    </message>
</context>
<context>
    <name>corgi::BatchModel</name>
    <message>
        <source>being answered…</source>
        <translation>回答中…</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>回答済み</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
</context>
<context>
    <name>corgi::BatchWindow</name>
    <message>
        <source>Many images</source>
        <translation>多数の画像</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>保存しました: %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Choose &amp;images…</source>
        <translation>画像を選択(&amp;I)…</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>フォルダーを選択(&amp;F)…</translation>
    </message>
    <message>
        <source>One question a line; each is asked about every image</source>
        <translation>1 行に 1 つの質問。どの質問もすべての画像について行います</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>開始(&amp;B)</translation>
    </message>
    <message>
        <source>Ask the same about many images</source>
        <translation>多数の画像について同じことを質問</translation>
    </message>
    <message>
        <source>The answers come one after the other. Your own questions in the main window go first, and the list goes on after a pause or a new start of the program.</source>
        <translation>回答は 1 つずつ得られます。メインウィンドウでのご自分の質問が優先され、リストは一時停止やプログラムの再起動の後も続きます。</translation>
    </message>
    <message>
        <source>Ask the &amp;failed ones again</source>
        <translation>失敗したものをもう一度質問(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New batch</source>
        <translation>新しいリスト(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>エクスポート(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Table (CSV)…</source>
        <translation>表 (CSV)(&amp;T)…</translation>
    </message>
    <message>
        <source>Whole results (&amp;JSON, one a line)…</source>
        <translation>すべての結果 (JSON、1 行に 1 つ)(&amp;J)…</translation>
    </message>
    <message>
        <source>Boxes for &amp;COCO…</source>
        <translation>COCO 用の枠(&amp;C)…</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>質問と回答</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <source>Choose images</source>
        <translation>画像を選択</translation>
    </message>
    <message>
        <source>Images and PDFs (%1)</source>
        <translation>画像と PDF (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>フォルダーを選択</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>or drop images and folders here</source>
        <translation>または画像やフォルダーをここにドロップ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) chosen</source>
        <translation>
            <numerusform>%Ln 枚の画像を選択しました</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>一時停止(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>再開(&amp;G)</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>%2 件中 %1 件に回答</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 件失敗</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>残り約 %1</translation>
    </message>
</context>
<context>
    <name>corgi::CompareColumn</name>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>being answered…</source>
        <translation>回答中…</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>its weights are being made smaller, which is done once: %1 %</source>
        <translation>重みを小さくしています。これは一度だけです: %1%</translation>
    </message>
    <message>
        <source>the model is being loaded…</source>
        <translation>モデルを読み込んでいます…</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>The model is loading</source>
        <translation>モデルを読み込んでいます</translation>
    </message>
    <message>
        <source>The same answer</source>
        <translation>同じ回答</translation>
    </message>
    <message>
        <source>Differs where it is marked</source>
        <translation>違う所に印が付いています</translation>
    </message>
</context>
<context>
    <name>corgi::CompareRunner</name>
    <message>
        <source>This model isn&apos;t there any more.</source>
        <translation>このモデルはもうありません。</translation>
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
        <translation>回答方法の比較</translation>
    </message>
    <message>
        <source>Both answers will stand here, with what differs marked.</source>
        <translation>ここに両方の回答が並び、違いに印が付きます。</translation>
    </message>
    <message>
        <source>Open an image in the window first, and let it answer to the end.</source>
        <translation>先にウィンドウで画像を開き、回答が終わるまで待ってください。</translation>
    </message>
    <message>
        <source>Write a question in the window first.</source>
        <translation>先にウィンドウで質問を書いてください。</translation>
    </message>
    <message>
        <source>Compare two models</source>
        <translation>二つのモデルの比較</translation>
    </message>
</context>
<context>
    <name>corgi::CorrectionBar</name>
    <message>
        <source>Update the answer</source>
        <translation>回答を更新</translation>
    </message>
    <message>
        <source>You corrected what was found. The answer doesn&apos;t know of it yet.</source>
        <translation>見つかった内容を修正しましたが、回答にはまだ反映されていません。</translation>
    </message>
    <message>
        <source>Runs only what depends on your corrections</source>
        <translation>修正に関わる部分だけを実行します</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Takes back the last correction</source>
        <translation>最後の修正を取り消します</translation>
    </message>
</context>
<context>
    <name>corgi::Desk</name>
    <message>
        <source>Close this panel</source>
        <translation>このパネルを閉じる</translation>
    </message>
    <message>
        <source>Earlier questions</source>
        <translation>以前の質問</translation>
    </message>
    <message>
        <source>Exchanges with the model</source>
        <translation>モデルとのやり取り</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>保存しました: %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>&amp;Many images…</source>
        <translation>多数の画像(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Compare the ways of answering</source>
        <translation>回答方法の比較(&amp;C)</translation>
    </message>
    <message>
        <source>The list of earlier questions couldn&apos;t be read and was set aside; nothing is deleted. A new list begins. It is now here: %1</source>
        <translation>以前の質問のリストを読み取れなかったため、別の場所に移しました。何も削除していません。新しいリストを始めます。元のリストは次の場所にあります: %1</translation>
    </message>
    <message>
        <source>Compare two &amp;models…</source>
        <translation>二つのモデルの比較(&amp;M)…</translation>
    </message>
    <message>
        <source>This question ended with an error</source>
        <translation>この質問はエラーで終了しました</translation>
    </message>
</context>
<context>
    <name>corgi::DropVeil</name>
    <message>
        <source>Let go to open</source>
        <translation>離すと開きます</translation>
    </message>
</context>
<context>
    <name>corgi::EditMenu</name>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Correct the boxes</source>
        <translation>枠を修正(&amp;C)</translation>
    </message>
    <message>
        <source>U&amp;pdate the answer</source>
        <translation>回答を更新(&amp;P)</translation>
    </message>
    <message>
        <source>Copy &amp;selected text</source>
        <translation>選択した文字をコピー(&amp;S)</translation>
    </message>
</context>
<context>
    <name>corgi::EvidenceEditor</name>
    <message>
        <source>Change a box of step %1</source>
        <translation>ステップ %1 の枠を変更</translation>
    </message>
    <message>
        <source>Add a box to step %1</source>
        <translation>ステップ %1 に枠を追加</translation>
    </message>
    <message>
        <source>Remove a box of step %1</source>
        <translation>ステップ %1 の枠を削除</translation>
    </message>
    <message>
        <source>Change the statement of step %1</source>
        <translation>ステップ %1 の記述を変更</translation>
    </message>
    <message>
        <source>Change the text read for step %1</source>
        <translation>ステップ %1 で読み取った文字を変更</translation>
    </message>
</context>
<context>
    <name>corgi::ExportMenu</name>
    <message>
        <source>&amp;Export</source>
        <translation>エクスポート(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Page to read (HTML)…</source>
        <translation>読むためのページ (HTML)(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Folder with everything…</source>
        <translation>すべてを含むフォルダー(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Image with boxes (PNG)…</source>
        <translation>枠付きの画像 (PNG)(&amp;I)…</translation>
    </message>
    <message>
        <source>Whole result (&amp;JSON)…</source>
        <translation>結果全体 (JSON)(&amp;J)…</translation>
    </message>
    <message>
        <source>&amp;Table (CSV)…</source>
        <translation>表 (CSV)(&amp;T)…</translation>
    </message>
    <message>
        <source>Text with its places (h&amp;OCR)…</source>
        <translation>位置付きの文字 (hOCR)(&amp;O)…</translation>
    </message>
    <message>
        <source>Boxes for &amp;COCO…</source>
        <translation>COCO 用の枠(&amp;C)…</translation>
    </message>
    <message>
        <source>Boxes for &amp;YOLO…</source>
        <translation>YOLO 用の枠(&amp;Y)…</translation>
    </message>
    <message>
        <source>Boxes for &amp;LabelMe…</source>
        <translation>LabelMe 用の枠(&amp;L)…</translation>
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
        <translation>Markdown のページ(&amp;M)…</translation>
    </message>
    <message>
        <source>Export: %1</source>
        <translation>エクスポート: %1</translation>
    </message>
</context>
<context>
    <name>corgi::FileMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open images…</source>
        <translation>画像を開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation>フォルダーを開く(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Paste image</source>
        <translation>画像を貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Take a picture of the &amp;screen…</source>
        <translation>画面を撮影(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使った画像(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>このリストを消去(&amp;C)</translation>
    </message>
</context>
<context>
    <name>corgi::FilmStrip</name>
    <message>
        <source>Opened images</source>
        <translation>開いた画像</translation>
    </message>
    <message>
        <source>Image %1 of %2: %3</source>
        <translation>画像 %1/%2: %3</translation>
    </message>
</context>
<context>
    <name>corgi::Fold</name>
    <message>
        <source>Shown; press to hide</source>
        <translation>表示中。押すと隠します</translation>
    </message>
    <message>
        <source>Hidden; press to show</source>
        <translation>非表示。押すと表示します</translation>
    </message>
</context>
<context>
    <name>corgi::HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About CoRGI</source>
        <translation>CoRGI について(&amp;A)</translation>
    </message>
    <message>
        <source>About CoRGI</source>
        <translation>CoRGI について</translation>
    </message>
    <message>
        <source>CoRGI %1</source>
        <translation>CoRGI %1</translation>
    </message>
    <message>
        <source>Answers a question about an image and shows why: every step is checked against the image itself, on your own computer.

Licensed under the Apache License 2.0.</source>
        <translation>画像についての質問に答え、その理由を示します。すべてのステップを、ご自分のコンピューター上で画像そのものと照らし合わせます。

Apache License 2.0 の下で提供されています。</translation>
    </message>
    <message>
        <source>&amp;Using CoRGI</source>
        <translation>CoRGI の使い方(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>キーボードショートカット(&amp;K)</translation>
    </message>
</context>
<context>
    <name>corgi::HelpWindow</name>
    <message>
        <source>Using CoRGI</source>
        <translation>CoRGI の使い方</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>Find in the help</source>
        <translation>ヘルプ内を検索</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>前の一致</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>次の一致</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボードショートカット</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Change the keys…</source>
        <translation>キーを変更…</translation>
    </message>
</context>
<context>
    <name>corgi::HistoryDelegate</name>
    <message>
        <source>Being answered…</source>
        <translation>回答中…</translation>
    </message>
    <message>
        <source>Stopped before the answer</source>
        <translation>回答の前に停止</translation>
    </message>
    <message>
        <source>Ended with an error</source>
        <translation>エラーで終了</translation>
    </message>
    <message>
        <source>The program ended before the answer</source>
        <translation>回答の前にプログラムが終了</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>回答なし</translation>
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
        <translation>今日 %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>昨日 %1</translation>
    </message>
    <message>
        <source>%1
%2
%3, %4</source>
        <translation>%1
%2
%3、%4</translation>
    </message>
    <message>
        <source>%1. %2. %3, %4</source>
        <translation>%1。%2。%3、%4</translation>
    </message>
</context>
<context>
    <name>corgi::HistoryPanel</name>
    <message>
        <source>Search questions, answers, evidence</source>
        <translation>質問、回答、根拠を検索</translation>
    </message>
    <message>
        <source>Search earlier questions</source>
        <translation>以前の質問を検索</translation>
    </message>
    <message>
        <source>Earlier questions</source>
        <translation>以前の質問</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) deleted</source>
        <translation>
            <numerusform>%Ln 件の質問を削除しました</numerusform>
        </translation>
    </message>
    <message>
        <source>The questions you ask are kept here, on this computer alone.</source>
        <translation>質問はここに、このコンピューターだけに保存されます。</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>「%1」に一致するものはありません。</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>開く(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy the question</source>
        <translation>質問をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the &amp;answer</source>
        <translation>回答をコピー(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>削除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>corgi::HistoryReopener</name>
    <message>
        <source>The image is no longer there: %1. A small copy is shown instead.</source>
        <translation>画像はもうありません: %1。代わりに小さいコピーを表示しています。</translation>
    </message>
    <message>
        <source>The file has changed since the question: %1. A small copy of the old image is shown.</source>
        <translation>質問の後にファイルが変わりました: %1。元の画像の小さいコピーを表示しています。</translation>
    </message>
</context>
<context>
    <name>corgi::ImageArea</name>
    <message>
        <source>Opening %1…</source>
        <translation>%1 を開いています…</translation>
    </message>
</context>
<context>
    <name>corgi::ImageOpener</name>
    <message>
        <source>There is no image in %1.</source>
        <translation>%1 に画像はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n more image(s) were left out.</source>
        <translation>
            <numerusform>ほかに %n 枚の画像を省きました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open images</source>
        <translation>画像を開く</translation>
    </message>
    <message>
        <source>Images and PDFs (%1)</source>
        <translation>画像と PDF (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Open all images of a folder</source>
        <translation>フォルダーの画像をすべて開く</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>This desktop doesn&apos;t let programs see the screen. Take a picture with the desktop&apos;s own tool and paste it here.</source>
        <translation>このデスクトップでは、プログラムから画面を見ることができません。デスクトップ付属のツールで撮影し、ここに貼り付けてください。</translation>
    </message>
    <message>
        <source>Picture of the screen</source>
        <translation>画面の画像</translation>
    </message>
    <message>
        <source>The clipboard holds no image. Copy one and paste again.</source>
        <translation>クリップボードに画像がありません。コピーしてからもう一度貼り付けてください。</translation>
    </message>
    <message>
        <source>There is no image file in this. Save the image on this computer and open it from there.</source>
        <translation>この中に画像ファイルはありません。画像をこのコンピューターに保存し、そこから開いてください。</translation>
    </message>
</context>
<context>
    <name>corgi::ImagePage</name>
    <message>
        <source>Image &amp;detail</source>
        <translation>画像の細かさ(&amp;D)</translation>
    </message>
    <message>
        <source>The most tokens of an image; one stands for 32 × 32 pixels. More shows smaller things and takes longer.</source>
        <translation>1 枚の画像に使うトークンの上限です。1 トークンは 32 × 32 ピクセルに当たります。多いほど小さなものが見えますが、時間がかかります。</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> トークン</translation>
    </message>
    <message>
        <source>As much as the model takes</source>
        <translation>モデルが受け取れるだけ</translation>
    </message>
    <message>
        <source>E&amp;nlarge to</source>
        <translation>拡大の目標(&amp;N)</translation>
    </message>
    <message>
        <source>A smaller image is enlarged to about this, because places are found better in it then.</source>
        <translation>これより小さな画像は、箇所を見つけやすくするためにおよそここまで拡大します。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>Te&amp;xt is read by</source>
        <translation>文字の読み取り(&amp;X)</translation>
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
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>Of the text, for Tesseract, by its names joined by +: eng, deu, vie, chi_sim, jpn.</source>
        <translation>Tesseract で読む文字の言語です。その名前を + でつなぎます: eng、deu、vie、chi_sim、jpn。</translation>
    </message>
    <message>
        <source>PP-OCR is better at photographs, Tesseract at pages and many languages. The model that answers knows more scripts and handwriting; it takes longer.</source>
        <translation>写真には PP-OCR、書類のページや多くの言語には Tesseract が向いています。回答するモデルはより多くの文字や手書きを読めますが、時間がかかります。</translation>
    </message>
    <message>
        <source>The model that answers</source>
        <translation>回答するモデル</translation>
    </message>
</context>
<context>
    <name>corgi::ImageView</name>
    <message>
        <source>Step %1: %2</source>
        <translation>ステップ %1: %2</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>画像 %1</translation>
    </message>
    <message>
        <source>No places marked</source>
        <translation>印の付いた箇所はありません</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) marked</source>
        <translation>
            <numerusform>%n 箇所に印が付いています</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corgi::InlineEditor</name>
    <message>
        <source>Enter takes the text, Escape leaves it as it was</source>
        <translation>Enter で確定、Escape で元のまま</translation>
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
        <translation>青い看板には何と書いてありますか?</translation>
    </message>
    <message>
        <source>The step that the new box belongs to</source>
        <translation>新しい枠が属するステップ</translation>
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
        <translation>最近質問した画像についてメモリーに残しておくものです。次の段階や次の質問を初めからやり直さずに済みます。すぐに反映されます。</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Keep nothing</source>
        <translation>何も残さない</translation>
    </message>
    <message>
        <source>Prepare&amp;d images</source>
        <translation>準備済みの画像(&amp;D)</translation>
    </message>
    <message>
        <source>The image in the size and form that the model takes.</source>
        <translation>モデルが受け取る大きさと形式にした画像です。</translation>
    </message>
    <message>
        <source>S&amp;een images</source>
        <translation>見た画像(&amp;E)</translation>
    </message>
    <message>
        <source>What the model saw in the image.</source>
        <translation>モデルが画像の中に見たものです。</translation>
    </message>
    <message>
        <source>&amp;Read images</source>
        <translation>読んだ画像(&amp;R)</translation>
    </message>
    <message>
        <source>The model&apos;s own notes about the image, which save the most time.</source>
        <translation>モデル自身の画像についての覚え書きです。いちばん時間の節約になります。</translation>
    </message>
    <message>
        <source>The image at hand takes %1.</source>
        <translation>現在の画像は %1 を使います。</translation>
    </message>
    <message>
        <source>The image at hand needs %1 and won&apos;t be kept.</source>
        <translation>現在の画像には %1 が必要なため、残されません。</translation>
    </message>
</context>
<context>
    <name>corgi::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
    <message>
        <source>Fewer details</source>
        <translation>詳細を隠す</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>corgi::MethodPage</name>
    <message>
        <source>Holds from the next question on.</source>
        <translation>次の質問から有効です。</translation>
    </message>
    <message>
        <source>Small places are looked for once more in a piece of the image around them, so that their boxes fit better. Takes a little longer.</source>
        <translation>小さな箇所を、その周りを切り出した画像の中でもう一度探し、枠をよりぴったりにします。少し時間がかかります。</translation>
    </message>
    <message>
        <source>Co&amp;unter check</source>
        <translation>対照確認(&amp;U)</translation>
    </message>
    <message>
        <source>What a place supports is asked again about another place and with the place blanked out. A model that says the same there hasn&apos;t looked. Takes longer.</source>
        <translation>ある箇所が裏付けたことを、別の箇所と、その箇所を塗りつぶした画像でもう一度尋ねます。そこでも同じことを言うなら、モデルは見ていません。時間がかかります。</translation>
    </message>
    <message>
        <source>E&amp;xplain the answer</source>
        <translation>回答を説明する(&amp;X)</translation>
    </message>
    <message>
        <source>Beside the answer, the model writes a few sentences about the why.</source>
        <translation>回答のほかに、その理由をモデルが数文で書きます。</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>詳細(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>ステップ(&amp;S)</translation>
    </message>
    <message>
        <source>A question is split into this many at most.</source>
        <translation>1 つの質問を最大でこの数に分けます。</translation>
    </message>
    <message>
        <source>P&amp;laces of a step</source>
        <translation>ステップごとの箇所(&amp;L)</translation>
    </message>
    <message>
        <source>At most this many are looked at for one step.</source>
        <translation>1 つのステップで最大でこの数を見ます。</translation>
    </message>
    <message>
        <source>Ma&amp;rgin</source>
        <translation>余白(&amp;R)</translation>
    </message>
    <message>
        <source>How much around a place is looked at with it, as a share of its longer side.</source>
        <translation>箇所と一緒に見る周りの広さです。長い方の辺に対する割合です。</translation>
    </message>
    <message>
        <source>&amp;Overlap</source>
        <translation>重なり(&amp;O)</translation>
    </message>
    <message>
        <source>Places of a step that overlap more than this count as one. With 100 % all stay.</source>
        <translation>同じステップの箇所がこれより多く重なると 1 つとみなします。100 % ならすべて残します。</translation>
    </message>
    <message>
        <source>&amp;Detail of a place</source>
        <translation>箇所の細かさ(&amp;D)</translation>
    </message>
    <message>
        <source>The most tokens that a place may take when it is described.</source>
        <translation>箇所を説明するときに使うトークンの上限です。</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> トークン</translation>
    </message>
    <message>
        <source>As much as the model takes</source>
        <translation>モデルが受け取れるだけ</translation>
    </message>
    <message>
        <source>Longest r&amp;eply</source>
        <translation>最長の返信(&amp;E)</translation>
    </message>
    <message>
        <source>The most that the model writes at one go. What is longer is cut off.</source>
        <translation>モデルが一度に書く量の上限です。これより長い分は切られます。</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <translation>モデルの既定値</translation>
    </message>
    <message>
        <source>Varie&amp;ty</source>
        <translation>多様さ(&amp;T)</translation>
    </message>
    <message>
        <source>Known as temperature. With 0 the model always takes the likeliest word.</source>
        <translation>温度とも呼ばれます。0 なら、モデルはいつも最も確からしい語を選びます。</translation>
    </message>
    <message>
        <source>Start num&amp;ber</source>
        <translation>開始番号(&amp;B)</translation>
    </message>
    <message>
        <source>Known as seed. The same number gives the same answer, another one may give another.</source>
        <translation>シードとも呼ばれます。同じ番号なら同じ回答になり、別の番号なら変わることがあります。</translation>
    </message>
    <message>
        <source>Se&amp;cond look</source>
        <translation>もう一度見る(&amp;C)</translation>
    </message>
</context>
<context>
    <name>corgi::ModelMenu</name>
    <message>
        <source>&amp;Model</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>モデル(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>corgi::ModelNotice</name>
    <message>
        <source>Choose a model…</source>
        <translation>モデルを選択…</translation>
    </message>
    <message>
        <source>The model is loading</source>
        <translation>モデルを読み込んでいます</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>モデルを読み込んでいます…</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>%1 を読み込んでいます…</translation>
    </message>
    <message>
        <source>You can already open an image and write.</source>
        <translation>画像を開いて質問を書くことはもうできます。</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>モデルがまだありません</translation>
    </message>
    <message>
        <source>Its weights are being made smaller, which is done once: %1 %. You can already open an image and write.</source>
        <translation>重みを小さくしています。これは一度だけです: %1%。画像を開いて質問を書くことはもうできます。</translation>
    </message>
    <message>
        <source>Not a picture for the demonstration</source>
        <translation>デモ用モデル向けの画像ではありません</translation>
    </message>
    <message>
        <source>Demonstration model</source>
        <translation>デモ用モデル</translation>
    </message>
    <message>
        <source>Get a real model…</source>
        <translation>本物のモデルを入手…</translation>
    </message>
    <message>
        <source>Get a model…</source>
        <translation>モデルを入手…</translation>
    </message>
    <message>
        <source>Models are being compared</source>
        <translation>モデルを比較しています</translation>
    </message>
    <message>
        <source>Your own model answers here again when that has ended.</source>
        <translation>終わると、ここでは再びご自分のモデルが回答します。</translation>
    </message>
    <message>
        <source>%1
Details: %2</source>
        <translation>%1
詳細: %2</translation>
    </message>
</context>
<context>
    <name>corgi::ModelPage</name>
    <message>
        <source>&amp;Runs on</source>
        <translation>実行する場所(&amp;R)</translation>
    </message>
    <message>
        <source>Automatic takes a graphics card when there is one.</source>
        <translation>自動では、グラフィックカードがあれば使います。</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>プロセッサー</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>グラフィックカード</translation>
    </message>
    <message>
        <source>Pr&amp;ecision</source>
        <translation>精度(&amp;E)</translation>
    </message>
    <message>
        <source>Fewer bits take less memory. 16 answer as well as 32.</source>
        <translation>ビットが少ないほどメモリーも少なくて済みます。16 でも 32 と同じくらいよく回答します。</translation>
    </message>
    <message>
        <source>As the model is stored</source>
        <translation>モデルの保存形式のまま</translation>
    </message>
    <message>
        <source>32 bits (fp32)</source>
        <translation>32 ビット (fp32)</translation>
    </message>
    <message>
        <source>16 bits (bf16)</source>
        <translation>16 ビット (bf16)</translation>
    </message>
    <message>
        <source>16 bits (fp16)</source>
        <translation>16 ビット (fp16)</translation>
    </message>
    <message>
        <source>8 bits (int8)</source>
        <translation>8 ビット (int8)</translation>
    </message>
    <message>
        <source>4 bits (int4)</source>
        <translation>4 ビット (int4)</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>スレッド(&amp;T)</translation>
    </message>
    <message>
        <source>How many parts of the processor work at once.</source>
        <translation>プロセッサーのいくつの部分が同時に働くかです。</translation>
    </message>
    <message>
        <source>Mode&amp;ls…</source>
        <translation>モデル(&amp;L)…</translation>
    </message>
    <message>
        <source>Shows the models on this computer and those to download</source>
        <translation>このコンピューターにあるモデルと、ダウンロードできるモデルを表示します</translation>
    </message>
    <message>
        <source>Mo&amp;del</source>
        <translation>モデル(&amp;D)</translation>
    </message>
    <message>
        <source>The name of a model that was downloaded, or the folder of a Qwen3-VL model.</source>
        <translation>ダウンロードしたモデルの名前、または Qwen3-VL モデルのフォルダーです。</translation>
    </message>
    <message>
        <source>The one that came with the program</source>
        <translation>プログラムに付属のモデル</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>At the moment the server %1 answers, not a model on this computer. Another model can be chosen under Models.</source>
        <translation>現在はサーバー %1 が回答しており、このコンピューターのモデルではありません。「モデル」で別のモデルを選べます。</translation>
    </message>
</context>
<context>
    <name>corgi::ModelRow</name>
    <message>
        <source>Use</source>
        <translation>使う</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>ダウンロードの進み具合</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>削除…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>一覧から外す</translation>
    </message>
    <message>
        <source>It answers at the moment: choose another model first.</source>
        <translation>現在回答に使われています。先に別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>Takes it off this list. Its files stay where they are.</source>
        <translation>この一覧から外します。ファイルはそのまま残ります。</translation>
    </message>
    <message>
        <source>Deletes its files from the cache that Hugging Face programs share.</source>
        <translation>Hugging Face のプログラムが共有するキャッシュからファイルを削除します。</translation>
    </message>
</context>
<context>
    <name>corgi::ModelsDialog</name>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>フォルダーを追加(&amp;A)…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Lists the models in a folder of this computer from now on</source>
        <translation>今後、このコンピューターのフォルダーにあるモデルを一覧に加えます</translation>
    </message>
    <message>
        <source>There is no Qwen3-VL model in %1.</source>
        <translation>%1 に Qwen3-VL のモデルはありません。</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>このコンピューター</translation>
    </message>
    <message>
        <source>To download</source>
        <translation>ダウンロード</translation>
    </message>
    <message>
        <source>On a server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>None yet. Download one below, or use a server.</source>
        <translation>まだありません。下からダウンロードするか、サーバーを使ってください。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>探しています…</translation>
    </message>
    <message>
        <source>Choose a folder with models</source>
        <translation>モデルのあるフォルダーを選択</translation>
    </message>
    <message>
        <source>%1 is looked through no more. What is in it is still there.</source>
        <translation>%1 はもう検索されません。中身はそのまま残っています。</translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>モデルの削除</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 を削除しますか?</translation>
    </message>
    <message>
        <source>This frees %1. Other programs that use the same cache lose the model as well. It can be downloaded again.</source>
        <translation>%1 が空きます。同じキャッシュを使うほかのプログラムからもこのモデルがなくなります。あとで再びダウンロードできます。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
</context>
<context>
    <name>corgi::ModelsOpener</name>
    <message>
        <source>%1: its weights are being made smaller, which is done once: %2 %</source>
        <translation>%1: 重みを小さくしています。これは一度だけです: %2%</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>モデルを読み込んでいます…</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>%1 を読み込んでいます…</translation>
    </message>
    <message>
        <source>Models are being compared; choosing one here ends that.</source>
        <translation>モデルを比較しています。ここで選ぶと比較は終わります。</translation>
    </message>
</context>
<context>
    <name>corgi::PairChooser</name>
    <message>
        <source>&amp;Compare</source>
        <translation>比較(&amp;C)</translation>
    </message>
    <message>
        <source>How both shall answer</source>
        <translation>両方の回答方法</translation>
    </message>
    <message>
        <source>&amp;First model</source>
        <translation>一つ目のモデル(&amp;F)</translation>
    </message>
    <message>
        <source>S&amp;econd model</source>
        <translation>二つ目のモデル(&amp;E)</translation>
    </message>
    <message>
        <source>Choose two different models.</source>
        <translation>異なるモデルを二つ選んでください。</translation>
    </message>
    <message>
        <source>One after the other: only one model is in memory at a time. Then the window&apos;s own model is loaded again.</source>
        <translation>一つずつ行います。メモリーにあるモデルは常に一つだけです。その後、ウィンドウのモデルを読み込み直します。</translation>
    </message>
    <message>
        <source>Two models are needed. More of them are to be had under Model, Models.</source>
        <translation>モデルが二つ必要です。メニュー「モデル」の「モデル」で追加できます。</translation>
    </message>
</context>
<context>
    <name>corgi::PredictionCard</name>
    <message>
        <source>about %1, with the model: more than the %2 of this computer</source>
        <translation>約 %1（モデルを含む）: このコンピューターの %2 を超えます</translation>
    </message>
    <message>
        <source>about %1, with the model</source>
        <translation>約 %1（モデルを含む）</translation>
    </message>
    <message>
        <source>The image at hand</source>
        <translation>現在の画像</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>First word</source>
        <translation>最初の語</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation>回答の完了</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリー</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>残すもの</translation>
    </message>
    <message>
        <source>Open an image to see what it will take.</source>
        <translation>画像を開くと、必要なものがわかります。</translation>
    </message>
    <message>
        <source>What it will take is known when a model is loaded.</source>
        <translation>必要なものは、モデルを読み込むとわかります。</translation>
    </message>
    <message>
        <source>The server decides itself how large it looks at the image.</source>
        <translation>画像をどの大きさで見るかはサーバーが決めます。</translation>
    </message>
    <message>
        <source>after about %1 (%2)</source>
        <translation>約 %1 後（%2）</translation>
    </message>
    <message>
        <source>%1 × %2, %3 tokens</source>
        <translation>%1 × %2、%3 トークン</translation>
    </message>
    <message>
        <source>after about %1</source>
        <translation>約 %1 後</translation>
    </message>
    <message>
        <source>%1, for further questions</source>
        <translation>%1（次の質問のため）</translation>
    </message>
    <message numerus="yes">
        <source>Judged by %n earlier question(s) to this model, when the image is new.</source>
        <translation>
            <numerusform>このモデルへの以前の質問 %n 件からの見積もりです（新しい画像の場合）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Time and memory will be known after the first question to this model.</source>
        <translation>時間とメモリーは、このモデルへの最初の質問の後にわかります。</translation>
    </message>
    <message>
        <source>The time will be known after the first question to this model in the way “%1”.</source>
        <translation>時間は、このモデルに「%1」で最初に質問した後にわかります。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>This image is too long and narrow for the model to look at.</source>
        <translation>この画像は細長すぎて、モデルでは見られません。</translation>
    </message>
</context>
<context>
    <name>corgi::ProgramPage</name>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>Takes effect as soon as you choose.</source>
        <translation>選ぶとすぐに反映されます。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>言語(&amp;A)</translation>
    </message>
    <message>
        <source>Takes effect when the program is started again.</source>
        <translation>プログラムを再起動すると反映されます。</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>ログ(&amp;L)</translation>
    </message>
    <message>
        <source>What the program writes to the terminal it was started from.</source>
        <translation>起動元の端末にプログラムが書き出す内容です。</translation>
    </message>
    <message>
        <source>Errors alone</source>
        <translation>エラーのみ</translation>
    </message>
    <message>
        <source>Warnings too</source>
        <translation>警告も</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>動作の内容</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
</context>
<context>
    <name>corgi::PromptEditor</name>
    <message>
        <source>&amp;Reset this one</source>
        <translation>これをリセット(&amp;R)</translation>
    </message>
    <message>
        <source>Always first</source>
        <translation>常に最初</translation>
    </message>
    <message>
        <source>Thinking it through</source>
        <translation>考える</translation>
    </message>
    <message>
        <source>Thinking it through, with places (fast)</source>
        <translation>箇所も挙げて考える (高速)</translation>
    </message>
    <message>
        <source>Finding a place</source>
        <translation>箇所を探す</translation>
    </message>
    <message>
        <source>Describing a place</source>
        <translation>箇所を説明する</translation>
    </message>
    <message>
        <source>Answering from the evidence</source>
        <translation>根拠から回答する</translation>
    </message>
    <message>
        <source>Answering at once (direct)</source>
        <translation>すぐに回答する (直接)</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>文面</translation>
    </message>
    <message>
        <source>What the model is told at each stage. Words in {braces} are filled in by the program and must stay.</source>
        <translation>各段階でモデルに伝えることです。{波かっこ} の中の語はプログラムが埋めるため、残しておく必要があります。</translation>
    </message>
    <message>
        <source>Changed. The answers depend on this wording.</source>
        <translation>変更済み。回答はこの文面によって変わります。</translation>
    </message>
    <message>
        <source>As the program came.</source>
        <translation>プログラムに付属のままです。</translation>
    </message>
    <message>
        <source>“%1” needs the words %2.</source>
        <translation>「%1」には %2 が必要です。</translation>
    </message>
</context>
<context>
    <name>corgi::QuestionField</name>
    <message>
        <source>Question</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Enter asks, Shift+Enter starts a new line</source>
        <translation>Enter で質問、Shift+Enter で改行</translation>
    </message>
    <message>
        <source>Ask something about the image</source>
        <translation>画像について質問してください</translation>
    </message>
</context>
<context>
    <name>corgi::QuestionMenu</name>
    <message>
        <source>&amp;Question</source>
        <translation>質問(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Write a question</source>
        <translation>質問を書く(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Stop answering</source>
        <translation>回答を停止(&amp;S)</translation>
    </message>
</context>
<context>
    <name>corgi::RegionRow</name>
    <message>
        <source>Looking closer…</source>
        <translation>よく見ています…</translation>
    </message>
    <message>
        <source>Step %1, place %2</source>
        <translation>ステップ %1、箇所 %2</translation>
    </message>
    <message>
        <source>No text here.</source>
        <translation>ここに文字はありません。</translation>
    </message>
    <message>
        <source>Nothing to describe.</source>
        <translation>説明するものはありません。</translation>
    </message>
    <message>
        <source>Correct the text (F2)</source>
        <translation>文字を修正 (F2)</translation>
    </message>
    <message>
        <source>Text read in step %1, place %2</source>
        <translation>ステップ %1、箇所 %2 で読み取った文字</translation>
    </message>
    <message>
        <source>Nothing was noted here.</source>
        <translation>ここでは何も記録されませんでした。</translation>
    </message>
</context>
<context>
    <name>corgi::RunPanel</name>
    <message>
        <source>Answer and evidence</source>
        <translation>回答と根拠</translation>
    </message>
</context>
<context>
    <name>corgi::ScreenPicker</name>
    <message>
        <source>Choose a region of the screen</source>
        <translation>画面の範囲を選択</translation>
    </message>
    <message>
        <source>Drag over a region. Enter takes everything, Esc gives up.</source>
        <translation>範囲をドラッグしてください。Enter で全体、Esc で中止します。</translation>
    </message>
</context>
<context>
    <name>corgi::ServerForm</name>
    <message>
        <source>&amp;List its models</source>
        <translation>モデルを一覧表示(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>試す(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Use this server</source>
        <translation>このサーバーを使う(&amp;U)</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>サーバーのアドレス</translation>
    </message>
    <message>
        <source>only if it wants one</source>
        <translation>求められる場合のみ</translation>
    </message>
    <message>
        <source>Key of the server</source>
        <translation>サーバーのキー</translation>
    </message>
    <message>
        <source>the first that it lists</source>
        <translation>一覧の最初のモデル</translation>
    </message>
    <message>
        <source>Model of the server</source>
        <translation>サーバーのモデル</translation>
    </message>
    <message>
        <source>Sends a small picture and a question to the server</source>
        <translation>サーバーに小さい画像と質問を送ります</translation>
    </message>
    <message>
        <source>Any server that speaks OpenAI&apos;s protocol and runs a vision model: vLLM, llama-server, LM Studio, Ollama. Images and questions are sent to it, and nowhere else.</source>
        <translation>OpenAI のプロトコルに対応し、画像を理解するモデルを動かすサーバーなら何でも使えます: vLLM、llama-server、LM Studio、Ollama。画像と質問はそこに送られ、ほかのどこにも送られません。</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>アドレス(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>キー(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>There is no keychain to keep the key in, so it holds until the program ends.</source>
        <translation>キーを保存するキーチェーンがないため、キーはプログラムの終了まで有効です。</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 に問い合わせています…</translation>
    </message>
    <message>
        <source>It was shown a red picture and asked for its colour. It says “%1”, after %2 s.</source>
        <translation>赤い画像を見せて色を尋ねました。%2 秒後の答えは「%1」です。</translation>
    </message>
    <message>
        <source>It answers, but lists no model.</source>
        <translation>応答はありますが、モデルが一覧にありません。</translation>
    </message>
    <message numerus="yes">
        <source>It answers and has %n model(s).</source>
        <translation>
            <numerusform>応答があり、モデルが %n 個あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no address of a server. Write it like http://localhost:8000, without a key.</source>
        <translation>サーバーのアドレスではありません。http://localhost:8000 のように、キーを付けずに書いてください。</translation>
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
        <translation>設定</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Image and text</source>
        <translation>画像と文字(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Wording</source>
        <translation>文面(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>プログラム(&amp;P)</translation>
    </message>
    <message>
        <source>Only the language needs the program to be started again.</source>
        <translation>再起動が必要なのは言語だけです。</translation>
    </message>
    <message>
        <source>The model will be loaded again; a running question is stopped.</source>
        <translation>モデルを読み込み直します。実行中の質問は停止します。</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>言語はプログラムを再起動すると変わります。</translation>
    </message>
    <message>
        <source>Takes effect at once.</source>
        <translation>すぐに反映されます。</translation>
    </message>
    <message>
        <source>Met&amp;hod</source>
        <translation>方法(&amp;H)</translation>
    </message>
    <message>
        <source>Memor&amp;y</source>
        <translation>メモリー(&amp;Y)</translation>
    </message>
    <message>
        <source>Takes effect with the next question; a running one goes on as it began.</source>
        <translation>次の質問から反映されます。実行中の質問はそのまま続きます。</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>キー(&amp;K)</translation>
    </message>
</context>
<context>
    <name>corgi::SettingsLender</name>
    <message>
        <source>%1 on %2</source>
        <translation>%2 の %1</translation>
    </message>
</context>
<context>
    <name>corgi::SettingsOpener</name>
    <message>
        <source>&amp;Settings…</source>
        <translation>設定(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>corgi::ShortcutPage</name>
    <message>
        <source>&amp;No keys</source>
        <translation>キーなし(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Reset this one</source>
        <translation>これをリセット(&amp;R)</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>すべてリセット(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>このキーを使う(&amp;T)</translation>
    </message>
    <message>
        <source>Find a command or keys</source>
        <translation>コマンドやキーを検索</translation>
    </message>
    <message>
        <source>Only commands with these words in them are listed</source>
        <translation>これらの語を含むコマンドだけを一覧にします</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>コマンドとそのキー</translation>
    </message>
    <message>
        <source>Choose a command, go to the field below the list, and press the keys that you want for it. Backspace leaves it without keys.</source>
        <translation>コマンドを選び、一覧の下の欄で使いたいキーを押します。Backspace を押すとキーなしになります。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Keys for “%1”</source>
        <translation>「%1」のキー</translation>
    </message>
    <message>
        <source>Press the keys</source>
        <translation>キーを押してください</translation>
    </message>
    <message>
        <source>Nothing here is called so.</source>
        <translation>該当するものはありません。</translation>
    </message>
    <message>
        <source>Changed. Usually it has no keys.</source>
        <translation>変更済みです。もとはキーがありません。</translation>
    </message>
    <message>
        <source>Changed. Usual keys: %1</source>
        <translation>変更済みです。もとのキー: %1</translation>
    </message>
    <message>
        <source>As the program came.</source>
        <translation>プログラムに付属のままです。</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” in the menu %3, which loses it when you take it over.</source>
        <translation>%1 はメニュー「%3」の「%2」のキーです。ここで使うと、そちらではなくなります。</translation>
    </message>
</context>
<context>
    <name>corgi::StageBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>corgi::StageRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
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
        <translation>モデルが見た画像の大きさと、画像がモデルの注意をどれだけ占めるか</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>モデルを読み込んでいます…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>モデルなし</translation>
    </message>
    <message>
        <source>The model couldn&apos;t be loaded</source>
        <translation>モデルを読み込めませんでした</translation>
    </message>
    <message>
        <source>sent as %1, %2 tokens</source>
        <translation>%1 で送信、%2 トークン</translation>
    </message>
    <message>
        <source>image reused: %1 s saved</source>
        <translation>画像を再利用: %1 秒の節約</translation>
    </message>
    <message>
        <source>Demonstration, for its sample pictures only: %1 · %2</source>
        <translation>デモ用、付属のサンプル画像のみ: %1 · %2</translation>
    </message>
    <message>
        <source>Models are being compared</source>
        <translation>モデルを比較しています</translation>
    </message>
</context>
<context>
    <name>corgi::StepCard</name>
    <message>
        <source>Correct the statement (F2)</source>
        <translation>記述を修正 (F2)</translation>
    </message>
    <message>
        <source>This step couldn&apos;t be checked: %1</source>
        <translation>このステップは確かめられませんでした: %1</translation>
    </message>
    <message>
        <source>Thought alone; nothing to look at.</source>
        <translation>考えただけで、見るものはありません。</translation>
    </message>
    <message>
        <source>No place in the image was found for this.</source>
        <translation>これに当たる箇所は画像に見つかりませんでした。</translation>
    </message>
    <message>
        <source>Statement of step %1</source>
        <translation>ステップ %1 の記述</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>ステップ %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1. %n place(s) in the image</source>
        <translation>
            <numerusform>%1。画像に %n 箇所</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corgi::Suggestions</name>
    <message>
        <source>What is going on here?</source>
        <translation>ここで何が起きていますか?</translation>
    </message>
    <message>
        <source>What does the text say?</source>
        <translation>何と書いてありますか?</translation>
    </message>
    <message>
        <source>Is there anything unusual?</source>
        <translation>変わったところはありますか?</translation>
    </message>
    <message>
        <source>Asks this question about the image</source>
        <translation>画像についてこの質問をします</translation>
    </message>
    <message>
        <source>Ask your own question above, or begin with one of these.</source>
        <translation>上にご自分の質問を書くか、次のどれかから始めてください。</translation>
    </message>
    <message>
        <source>Answers appear here, with the places in the image that they rest on.</source>
        <translation>回答と、その根拠となる画像の箇所がここに表示されます。</translation>
    </message>
</context>
<context>
    <name>corgi::ThoughtCard</name>
    <message>
        <source>What the model thought first</source>
        <translation>モデルが最初に考えたこと</translation>
    </message>
    <message>
        <source>Hide the thought</source>
        <translation>考えを隠す</translation>
    </message>
    <message>
        <source>Show the thought</source>
        <translation>考えを表示</translation>
    </message>
</context>
<context>
    <name>corgi::Timeline</name>
    <message>
        <source>Try again</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Asks the same question about the same image</source>
        <translation>同じ画像について同じ質問をします</translation>
    </message>
    <message>
        <source>What the model is writing</source>
        <translation>モデルが書いている内容</translation>
    </message>
    <message>
        <source>Hide the stages</source>
        <translation>段階を隠す</translation>
    </message>
    <message>
        <source>Show the stages</source>
        <translation>段階を表示</translation>
    </message>
    <message>
        <source>Working on it</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>停止しています…</translation>
    </message>
    <message>
        <source>Done in %1 · image reused, %2 saved</source>
        <translation>%1で完了 · 画像を再利用、%2の節約</translation>
    </message>
    <message>
        <source>Done in %1</source>
        <translation>%1で完了</translation>
    </message>
    <message>
        <source>Stopped after %1</source>
        <translation>%1で停止</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>途中で終了</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>ステップ %1: %2</translation>
    </message>
</context>
<context>
    <name>corgi::TracePanel</name>
    <message>
        <source>Prompt</source>
        <translation>プロンプト</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>返信</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>解釈結果</translation>
    </message>
    <message>
        <source>Tokens and times</source>
        <translation>トークンと時間</translation>
    </message>
    <message>
        <source>Stages and exchanges with the model</source>
        <translation>段階とモデルとのやり取り</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>読み取り</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Copy this</source>
        <translation>これをコピー</translation>
    </message>
    <message>
        <source>Copy everything</source>
        <translation>すべてコピー</translation>
    </message>
    <message>
        <source>Ask a question to see the exact prompts and replies.</source>
        <translation>質問すると、正確なプロンプトと返信を見られます。</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>ステップ %1</translation>
    </message>
    <message>
        <source>The whole question</source>
        <translation>質問全体</translation>
    </message>
    <message>
        <source>%1: %2. Its exchanges with the model stand below it.</source>
        <translation>%1: %2。モデルとのやり取りはその下にあります。</translation>
    </message>
    <message>
        <source>%1: %2. The model wasn&apos;t asked.</source>
        <translation>%1: %2。モデルには尋ねていません。</translation>
    </message>
    <message>
        <source>The exact prompts and replies appear here as each stage ends.</source>
        <translation>各段階が終わるたびに、正確なプロンプトと返信がここに表示されます。</translation>
    </message>
    <message>
        <source>The run goes on: more will follow.</source>
        <translation>実行は続いています。続きが表示されます。</translation>
    </message>
    <message>
        <source>The run ended early: this is what there was.</source>
        <translation>実行は途中で終わりました。それまでの内容です。</translation>
    </message>
</context>
<context>
    <name>corgi::ViewMenu</name>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>表示するもの(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Fit into the window</source>
        <translation>ウィンドウに合わせる(&amp;F)</translation>
    </message>
    <message>
        <source>F&amp;ull size</source>
        <translation>実際のサイズ(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>拡大(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>縮小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Boxes</source>
        <translation>枠(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>ラベル(&amp;L)</translation>
    </message>
    <message>
        <source>Frames around &amp;text</source>
        <translation>文字の囲み(&amp;T)</translation>
    </message>
    <message>
        <source>Text as it was &amp;read</source>
        <translation>読み取った文字(&amp;R)</translation>
    </message>
    <message>
        <source>Next &amp;image</source>
        <translation>次の画像(&amp;I)</translation>
    </message>
    <message>
        <source>Pre&amp;vious image</source>
        <translation>前の画像(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Next place</source>
        <translation>次の箇所(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous place</source>
        <translation>前の箇所(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Follow the system</source>
        <translation>システムに合わせる(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
</context>
<context>
    <name>corgi::WelcomePage</name>
    <message>
        <source>Drop an image here</source>
        <translation>ここに画像をドロップ</translation>
    </message>
    <message>
        <source>Then ask about it and see which places the answer rests on.</source>
        <translation>次に画像について質問し、回答がどの箇所に基づくかを確かめてください。</translation>
    </message>
    <message>
        <source>Pictures, folders of pictures and PDFs. Nothing leaves this computer.</source>
        <translation>画像、画像のフォルダー、PDF。このコンピューターの外には何も出ません。</translation>
    </message>
    <message>
        <source>Try it with a sample</source>
        <translation>サンプルで試す</translation>
    </message>
    <message>
        <source>Opens a picture that comes with the program</source>
        <translation>プログラムに付属の画像を開きます</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>以前に開いたもの</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>Open an image…</source>
        <translation>画像を開く…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>貼り付け</translation>
    </message>
    <message>
        <source>Pastes an image from the clipboard</source>
        <translation>クリップボードから画像を貼り付けます</translation>
    </message>
    <message>
        <source>There is no model on this computer yet to answer questions.</source>
        <translation>このコンピューターには、質問に答えるモデルがまだありません。</translation>
    </message>
    <message>
        <source>Get a real model…</source>
        <translation>本物のモデルを入手…</translation>
    </message>
    <message>
        <source>Get a model…</source>
        <translation>モデルを入手…</translation>
    </message>
</context>
<context>
    <name>corgi::ZoomBar</name>
    <message>
        <source>What is shown</source>
        <translation>表示するもの</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>画像の大きさ</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Shown at %1 percent. Press for full size</source>
        <translation>%1 パーセントで表示中。押すと実際のサイズになります</translation>
    </message>
    <message>
        <source>Open another image</source>
        <translation>別の画像を開く</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>Fit into the window</source>
        <translation>ウィンドウに合わせる</translation>
    </message>
    <message>
        <source>Correct the boxes</source>
        <translation>枠を修正</translation>
    </message>
    <message>
        <source>Show at full size</source>
        <translation>実際のサイズで表示</translation>
    </message>
</context>
</TS>
