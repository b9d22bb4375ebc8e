<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>CoreText</name>
    <message numerus="yes">
        <source>It is seen in %1 of %n region(s).</source>
        <translation>
            <numerusform>Nhìn thấy ở %1 trên %n vị trí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is seen contradicts it in %1 of %n region(s).</source>
        <translation>
            <numerusform>Những gì nhìn thấy bác bỏ điều này ở %1 trên %n vị trí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It isn&apos;t visible in any of its %n region(s).</source>
        <translation>
            <numerusform>Không nhìn thấy ở vị trí nào trong %n vị trí của bước.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The descriptions of its %n region(s) give no verdict.</source>
        <translation>
            <numerusform>Mô tả của %n vị trí không cho biết đúng hay sai.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&quot;%1&quot; was read in %2 of %n region(s).</source>
        <translation>
            <numerusform>Đã đọc được “%1” ở %2 trên %n vị trí.</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; was read, which isn&apos;t the text that the step names.</source>
        <translation>Đã đọc được “%1”, không phải dòng chữ mà bước này nêu ra.</translation>
    </message>
    <message numerus="yes">
        <source>No text could be read in its %n region(s).</source>
        <translation>
            <numerusform>Không đọc được chữ nào ở %n vị trí của bước.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %n region(s) gave no evidence.</source>
        <translation>
            <numerusform>%n vị trí của bước không cho bằng chứng nào.</numerusform>
        </translation>
    </message>
    <message>
        <source>Thought alone: nothing to look for.</source>
        <translation>Chỉ là suy nghĩ: không có gì để tìm.</translation>
    </message>
    <message>
        <source>It couldn&apos;t be checked: %1.</source>
        <translation>Không kiểm tra được: %1.</translation>
    </message>
    <message>
        <source>Nothing in the image was found for it.</source>
        <translation>Không tìm thấy gì trong ảnh cho điều này.</translation>
    </message>
    <message>
        <source>The model says the same of the box when it is blank, and of another place.</source>
        <translation>Mô hình vẫn nói như vậy khi khung bị che, và cả về một vị trí khác.</translation>
    </message>
    <message>
        <source>The model says the same when the box is blank.</source>
        <translation>Mô hình vẫn nói như vậy khi khung bị che.</translation>
    </message>
    <message>
        <source>The model says the same of another place in the image.</source>
        <translation>Mô hình cũng nói như vậy về một vị trí khác trong ảnh.</translation>
    </message>
    <message>
        <source>The model doesn&apos;t say so without what is in the box.</source>
        <translation>Không có nội dung trong khung thì mô hình không nói như vậy.</translation>
    </message>
    <message>
        <source>the counter check failed: %1</source>
        <translation>kiểm tra ngược không thành công: %1</translation>
    </message>
    <message>
        <source>the second look failed: %1</source>
        <translation>lần nhìn thứ hai không thành công: %1</translation>
    </message>
    <message>
        <source>it couldn&apos;t be located: %1</source>
        <translation>không định vị được: %1</translation>
    </message>
    <message>
        <source>no box could be read in the reply &quot;%1&quot;</source>
        <translation>không đọc được khung nào trong lời đáp “%1”</translation>
    </message>
    <message>
        <source>a region couldn&apos;t be described: %1</source>
        <translation>có một vị trí không mô tả được: %1</translation>
    </message>
    <message>
        <source>a region couldn&apos;t be read: %1</source>
        <translation>có một vị trí không đọc được: %1</translation>
    </message>
    <message>
        <source>the reply held no answer</source>
        <translation>lời đáp không có câu trả lời</translation>
    </message>
    <message>
        <source>the answer couldn&apos;t be written: %1</source>
        <translation>không viết được câu trả lời: %1</translation>
    </message>
    <message>
        <source>the reply held no steps; the question itself is checked instead</source>
        <translation>lời đáp không có bước nào; chính câu hỏi được kiểm tra thay</translation>
    </message>
    <message>
        <source>the model repeated itself (&quot;%1&quot;); the repeats were cut from its %2 tokens, the rest is kept</source>
        <translation>mô hình lặp lại chính nó (“%1”); phần lặp lại đã bị cắt khỏi %2 token, phần còn lại được giữ</translation>
    </message>
    <message>
        <source>the model repeated itself; the repeats were cut from its %1 tokens, the rest is kept</source>
        <translation>mô hình lặp lại chính nó; phần lặp lại đã bị cắt khỏi %1 token, phần còn lại được giữ</translation>
    </message>
    <message>
        <source>the model&apos;s output stopped being a number after %1 tokens; what it wrote before is kept. Another dtype (fp32 or bf16) may help</source>
        <translation>sau %1 token, đầu ra của mô hình không còn là số nữa; phần đã viết trước đó được giữ. Độ chính xác khác (fp32 hoặc bf16) có thể giúp được</translation>
    </message>
    <message>
        <source>the reply was truncated after %1 tokens; its complete parts are kept</source>
        <translation>lời đáp bị cắt sau %1 token; những phần trọn vẹn được giữ</translation>
    </message>
    <message>
        <source>Qwen3-VL, %1 billion parameters, %2, on %3</source>
        <translation>Qwen3-VL, %1 tỷ tham số, %2, trên %3</translation>
    </message>
    <message>
        <source>Qwen3-VL, %1 million parameters, %2, on %3</source>
        <translation>Qwen3-VL, %1 triệu tham số, %2, trên %3</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>thiếu %1</translation>
    </message>
    <message>
        <source>its download isn&apos;t finished</source>
        <translation>chưa tải về xong</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Bước %1: %2</translation>
    </message>
    <message>
        <source>It is seen there.</source>
        <translation>Nhìn thấy ở đó.</translation>
    </message>
    <message>
        <source>What is seen there contradicts it.</source>
        <translation>Những gì nhìn thấy ở đó bác bỏ điều này.</translation>
    </message>
    <message>
        <source>It isn&apos;t visible there.</source>
        <translation>Không nhìn thấy ở đó.</translation>
    </message>
    <message>
        <source>The description of its place gives no verdict.</source>
        <translation>Mô tả không cho biết đúng hay sai.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was read there.</source>
        <translation>Đã đọc được “%1” ở đó.</translation>
    </message>
    <message>
        <source>No text could be read there.</source>
        <translation>Không đọc được chữ nào ở đó.</translation>
    </message>
    <message>
        <source>Its place gave no evidence.</source>
        <translation>Vị trí của bước không cho bằng chứng nào.</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Download one here, choose a folder with a Qwen3-VL model in it, or use a server that runs one.</source>
        <translation>Hãy tải một mô hình ở đây, chọn một thư mục có mô hình Qwen3-VL, hoặc dùng một máy chủ đang chạy mô hình.</translation>
    </message>
</context>
<context>
    <name>ImageSource</name>
    <message>
        <source>Pasted image</source>
        <translation>Ảnh đã dán</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, trang %2</translation>
    </message>
</context>
<context>
    <name>ModelTexts</name>
    <message>
        <source>%1 s left</source>
        <translation>còn %1 giây</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>còn %1 phút</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>còn %1 giờ</translation>
    </message>
    <message>
        <source>%1 to download · licence %2</source>
        <translation>Cần tải %1 · giấy phép %2</translation>
    </message>
    <message>
        <source>%1 on disk</source>
        <translation>%1 trên đĩa</translation>
    </message>
    <message>
        <source>%1 on disk, not complete: %2</source>
        <translation>%1 trên đĩa, chưa đầy đủ: %2</translation>
    </message>
    <message>
        <source>Understands its sample pictures only: signs, labels, price boards, coloured shapes and bars. It can&apos;t judge photographs.</source>
        <translation>Chỉ hiểu các ảnh mẫu của nó: biển hiệu, nhãn, bảng giá, hình màu và thanh màu. Nó không đánh giá được ảnh chụp.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 ở %2</translation>
    </message>
    <message>
        <source>Memory needed: %1</source>
        <translation>Bộ nhớ cần: %1</translation>
    </message>
    <message>
        <source>%1. This machine has only %2.</source>
        <translation>%1. Máy này chỉ có %2.</translation>
    </message>
    <message>
        <source>%1. This machine has %2.</source>
        <translation>%1. Máy này có %2.</translation>
    </message>
    <message>
        <source>%1. This machine has %2, which is enough for %3.</source>
        <translation>%1. Máy này có %2, đủ cho %3.</translation>
    </message>
    <message>
        <source>Asking what there is…</source>
        <translation>Đang hỏi xem có gì…</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/giây</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>Mô hình trình diễn</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>Thư mục</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Chọn tất cả</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Tăng</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Giảm</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Tìm trong:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Tới</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Thư mục cha</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Tạo thư mục mới</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Loại tệp:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Mở</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Chọn</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Lưu</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Tê&amp;n tệp:</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Thư mục:</translation>
    </message>
    <message>
        <source>Find Directory</source>
        <translation>Tìm thư mục</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Xóa</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Đổ&amp;i tên</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Hiện tệp ẩ&amp;n</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>Thư mục &amp;mới</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Thư mục mới</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Lưu thành</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Máy tính</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 đã có sẵn.
Bạn có muốn thay tệp này không?</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Không tìm thấy thư mục.
Hãy kiểm tra lại tên thư mục.</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Không tìm thấy tệp.
Hãy kiểm tra lại tên tệp.</translation>
    </message>
    <message>
        <source>Are you sure you want to delete &apos;%1&apos;?</source>
        <translation>Bạn có chắc muốn xóa “%1” không?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is write protected.
Do you want to delete it anyway?</source>
        <translation>“%1” được chống ghi.
Bạn vẫn muốn xóa chứ?</translation>
    </message>
    <message>
        <source>Could not delete directory.</source>
        <translation>Không xóa được thư mục.</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Kích thước</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Ngày sửa đổi</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Máy tính</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>All other platforms</comment>
        <translation>Kiểu</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cắ&amp;t</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chọn tất cả</translation>
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
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Có</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Không</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Đặt lại</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Khôi phục mặc định</translation>
    </message>
</context>
<context>
    <name>QScrollBar</name>
    <message>
        <source>Scroll here</source>
        <translation>Cuộn tới đây</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>Mép trái</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Đầu</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>Mép phải</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>Cuối</translation>
    </message>
    <message>
        <source>Page left</source>
        <translation>Sang trái một trang</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Lên một trang</translation>
    </message>
    <message>
        <source>Page right</source>
        <translation>Sang phải một trang</translation>
    </message>
    <message>
        <source>Page down</source>
        <translation>Xuống một trang</translation>
    </message>
    <message>
        <source>Scroll left</source>
        <translation>Cuộn sang trái</translation>
    </message>
    <message>
        <source>Scroll up</source>
        <translation>Cuộn lên</translation>
    </message>
    <message>
        <source>Scroll right</source>
        <translation>Cuộn sang phải</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Cuộn xuống</translation>
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
        <translation>Lên</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Trái</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Phải</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Phím cách</translation>
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
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cắ&amp;t</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Sao chép địa chỉ &amp;liên kết</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chọn tất cả</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>reasoning</source>
        <translation>suy nghĩ</translation>
    </message>
    <message>
        <source>grounding</source>
        <translation>tìm các vị trí</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>đọc và quan sát</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>kiểm tra</translation>
    </message>
    <message>
        <source>synthesis</source>
        <translation>trả lời</translation>
    </message>
    <message>
        <source>supported</source>
        <translation>được xác nhận</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>bị bác bỏ</translation>
    </message>
    <message>
        <source>not visible</source>
        <translation>không nhìn thấy</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>chưa kiểm tra</translation>
    </message>
    <message>
        <source>thorough</source>
        <translation>kỹ lưỡng</translation>
    </message>
    <message>
        <source>fast</source>
        <translation>nhanh</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>trực tiếp</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>giai đoạn</translation>
    </message>
    <message>
        <source>second look</source>
        <translation>nhìn lần hai</translation>
    </message>
    <message>
        <source>counter check</source>
        <translation>kiểm tra ngược</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>trọn vẹn</translation>
    </message>
    <message>
        <source>length</source>
        <translation>đạt độ dài tối đa</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>bị dừng</translation>
    </message>
    <message>
        <source>repetition</source>
        <translation>lặp lại</translation>
    </message>
    <message>
        <source>broken output</source>
        <translation>không còn là số</translation>
    </message>
    <message>
        <source>The box is so small that the model saw hardly anything of it.</source>
        <translation>Khung nhỏ đến mức mô hình hầu như không nhìn thấy gì.</translation>
    </message>
    <message>
        <source>The box touches the edge of the image: part of it may lie outside.</source>
        <translation>Khung chạm mép ảnh: một phần có thể nằm ngoài ảnh.</translation>
    </message>
    <message>
        <source>Equal boxes at equal distances: the model may have lost its place.</source>
        <translation>Các khung bằng nhau cách đều nhau: có thể mô hình đang đoán.</translation>
    </message>
    <message>
        <source>Another statement was given the same box.</source>
        <translation>Một nhận định khác có cùng khung này.</translation>
    </message>
    <message>
        <source>A second, closer look didn&apos;t find it here.</source>
        <translation>Nhìn kỹ lần thứ hai thì không thấy ở đây.</translation>
    </message>
    <message>
        <source>Nothing that was checked in the image supports this answer.</source>
        <translation>Không điều gì đã kiểm tra trong ảnh xác nhận câu trả lời này.</translation>
    </message>
    <message>
        <source>This answer wasn&apos;t checked in the image.</source>
        <translation>Câu trả lời này chưa được kiểm tra với ảnh.</translation>
    </message>
    <message>
        <source>A demonstration model answered, which understands its sample pictures only and can&apos;t judge photographs. Text that was read in the picture is real.</source>
        <translation>Mô hình trình diễn đã trả lời; nó chỉ hiểu các ảnh mẫu của nó và không đánh giá được ảnh chụp. Chữ đọc được trong ảnh là thật.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đã đọc</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Nhìn thấy</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>không có gì</translation>
    </message>
    <message>
        <source>Counter check</source>
        <translation>Kiểm tra ngược</translation>
    </message>
    <message>
        <source>Counter check passed</source>
        <translation>Kiểm tra ngược: đạt</translation>
    </message>
    <message>
        <source>Counter check failed</source>
        <translation>Kiểm tra ngược: không đạt</translation>
    </message>
    <message>
        <source>Stopped before it was done.</source>
        <translation>Đã dừng trước khi xong.</translation>
    </message>
    <message>
        <source>The image with its regions</source>
        <translation>Ảnh kèm các vị trí</translation>
    </message>
    <message>
        <source>region</source>
        <translation>vị trí</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a label, and its box in numbers</comment>
        <translation>%1 tại %2</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Không có câu trả lời</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Suy nghĩ</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Các bước</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>heading: facts about the run</comment>
        <translation>Lượt chạy</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Trục trặc</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Nghi ngờ</translation>
    </message>
    <message>
        <source>Prompts and replies</source>
        <translation>Lời nhắc và lời đáp</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>bước %1</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 token</translation>
    </message>
    <message>
        <source>: </source>
        <translation>: </translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>%1 x %2 pixels, sent as %3 x %4, %5 tokens</source>
        <translation>%1 x %2 điểm ảnh, được gửi ở cỡ %3 x %4, %5 token</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>mã băm</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Mô hình</translation>
    </message>
    <message>
        <source>fingerprint</source>
        <translation>dấu vân tay</translation>
    </message>
    <message>
        <source>OCR</source>
        <translation>Đọc chữ</translation>
    </message>
    <message>
        <source>mode %1</source>
        <translation>cách %1</translation>
    </message>
    <message>
        <source>Mode %1</source>
        <translation>Cách %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>số khởi đầu %1</translation>
    </message>
    <message>
        <source>Reused</source>
        <translation>Dùng lại</translation>
    </message>
    <message>
        <source>processor output %1 of %2, vision features %3 of %4, prefix state %5 of %6; %7 saved</source>
        <translation>ảnh đã chuẩn bị %1 trên %2, ảnh đã xem %3 trên %4, phần đầu đã đọc %5 trên %6; tiết kiệm %7</translation>
    </message>
    <message>
        <source>OCR and captions at the same time</source>
        <translation>Đọc chữ và mô tả cùng lúc</translation>
    </message>
    <message>
        <source>from</source>
        <comment>heading of a column of times</comment>
        <translation>từ</translation>
    </message>
    <message>
        <source>to</source>
        <comment>heading of a column of times</comment>
        <translation>đến</translation>
    </message>
    <message>
        <source>reading text</source>
        <translation>đọc chữ</translation>
    </message>
    <message>
        <source>describing regions</source>
        <translation>mô tả các vị trí</translation>
    </message>
    <message>
        <source>When each stage ran</source>
        <translation>Mỗi giai đoạn chạy lúc nào</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 giây</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>đọc chữ</translation>
    </message>
</context>
<context>
    <name>ReservedKeys</name>
    <message>
        <source>These keys aren&apos;t known here. Choose others.</source>
        <translation>Các phím này không được nhận biết ở đây. Hãy chọn phím khác.</translation>
    </message>
    <message>
        <source>Esc stops an answer and closes windows. Choose other keys.</source>
        <translation>Esc dùng để dừng trả lời và đóng cửa sổ. Hãy chọn phím khác.</translation>
    </message>
    <message>
        <source>Enter asks the question. Hold Ctrl or Alt with it.</source>
        <translation>Enter dùng để gửi câu hỏi. Hãy giữ thêm Ctrl hoặc Alt.</translation>
    </message>
    <message>
        <source>Tab goes from field to field. Choose other keys.</source>
        <translation>Tab dùng để chuyển giữa các ô. Hãy chọn phím khác.</translation>
    </message>
    <message>
        <source>%1 alone is needed for writing and moving about. Hold Ctrl or Alt with it, or take one of the keys F1 to F12.</source>
        <translation>Riêng phím %1 cần cho việc gõ chữ và di chuyển. Hãy giữ thêm Ctrl hoặc Alt, hoặc dùng một trong các phím F1 đến F12.</translation>
    </message>
    <message>
        <source>%1 is needed for working on texts. Choose other keys.</source>
        <translation>%1 cần cho việc soạn văn bản. Hãy chọn phím khác.</translation>
    </message>
    <message>
        <source>Alt with a letter opens menus and presses buttons. Hold Ctrl as well.</source>
        <translation>Alt cùng một chữ cái dùng để mở trình đơn và bấm nút. Hãy giữ thêm Ctrl.</translation>
    </message>
    <message>
        <source>%1 belongs to your desktop. Choose other keys.</source>
        <translation>%1 thuộc về màn hình nền của hệ thống. Hãy chọn phím khác.</translation>
    </message>
</context>
<context>
    <name>TraceText</name>
    <message>
        <source>The reply is complete.</source>
        <translation>Lời đáp đầy đủ.</translation>
    </message>
    <message>
        <source>The reply was cut off: it reached the longest length allowed.</source>
        <translation>Lời đáp bị cắt: đã đạt độ dài tối đa cho phép.</translation>
    </message>
    <message>
        <source>The reply was stopped.</source>
        <translation>Lời đáp đã bị dừng.</translation>
    </message>
    <message>
        <source>The reply was ended because it repeated itself.</source>
        <translation>Lời đáp bị kết thúc vì lặp lại chính nó.</translation>
    </message>
    <message>
        <source>The reply broke off: the model&apos;s output wasn&apos;t a number any more.</source>
        <translation>Lời đáp bị đứt quãng: đầu ra của mô hình không còn là số nữa.</translation>
    </message>
    <message>
        <source>Read: %1 tokens</source>
        <translation>Đã đọc: %1 token</translation>
    </message>
    <message>
        <source>Written: %1 tokens</source>
        <translation>Đã viết: %1 token</translation>
    </message>
    <message>
        <source>Preparing the image and the text: %1</source>
        <translation>Chuẩn bị ảnh và văn bản: %1</translation>
    </message>
    <message>
        <source>Looking at the image: %1</source>
        <translation>Xem ảnh: %1</translation>
    </message>
    <message>
        <source>Reading the prompt: %1</source>
        <translation>Đọc lời nhắc: %1</translation>
    </message>
    <message>
        <source>Writing the reply: %1</source>
        <translation>Viết lời đáp: %1</translation>
    </message>
    <message>
        <source>Speed of writing: %1 tokens a second</source>
        <translation>Tốc độ viết: %1 token mỗi giây</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %2 trên %3</translation>
    </message>
    <message>
        <source>prepared image</source>
        <translation>ảnh đã chuẩn bị</translation>
    </message>
    <message>
        <source>seen image</source>
        <translation>ảnh đã xem</translation>
    </message>
    <message>
        <source>read beginning</source>
        <translation>phần đầu đã đọc</translation>
    </message>
    <message>
        <source>Reused: %1; %2 saved</source>
        <translation>Dùng lại: %1; tiết kiệm %2</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>số khởi đầu %1</translation>
    </message>
    <message>
        <source>image sent as %1 × %2, %3 tokens</source>
        <translation>ảnh được gửi ở cỡ %1 × %2, %3 token</translation>
    </message>
    <message>
        <source>, step %1</source>
        <translation>, bước %1</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Lời nhắc</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Lời đáp</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Thinking it through</source>
        <translation>Suy nghĩ</translation>
    </message>
    <message>
        <source>Finding the places</source>
        <translation>Tìm các vị trí</translation>
    </message>
    <message>
        <source>Reading and looking</source>
        <translation>Đọc và quan sát</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Trả lời</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>đang chờ</translation>
    </message>
    <message>
        <source>running</source>
        <translation>đang chạy</translation>
    </message>
    <message>
        <source>done</source>
        <translation>xong</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>không cần</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>đã dừng</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>thất bại</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>Kỹ lưỡng</translation>
    </message>
    <message>
        <source>Fast</source>
        <translation>Nhanh</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Trực tiếp</translation>
    </message>
    <message>
        <source>Reads and looks at every place it names. Most careful.</source>
        <translation>Đọc và xem từng vị trí được nêu ra. Cẩn thận nhất.</translation>
    </message>
    <message>
        <source>Checks only what each step needs. Quicker.</source>
        <translation>Chỉ kiểm tra điều mỗi bước cần. Nhanh hơn.</translation>
    </message>
    <message>
        <source>Answers at once and checks nothing. For comparison.</source>
        <translation>Trả lời ngay và không kiểm tra gì. Để so sánh.</translation>
    </message>
    <message>
        <source>Supported</source>
        <translation>Được xác nhận</translation>
    </message>
    <message>
        <source>Contradicted</source>
        <translation>Bị bác bỏ</translation>
    </message>
    <message>
        <source>Not visible</source>
        <translation>Không nhìn thấy</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Chưa kiểm tra</translation>
    </message>
    <message>
        <source>Text read</source>
        <translation>Chữ đọc được</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Nhìn thấy</translation>
    </message>
    <message>
        <source>So small that the model saw hardly anything of it.</source>
        <translation>Nhỏ đến mức mô hình hầu như không nhìn thấy gì.</translation>
    </message>
    <message>
        <source>At the edge of the image: part of it may lie outside.</source>
        <translation>Ở mép ảnh: một phần có thể nằm ngoài ảnh.</translation>
    </message>
    <message>
        <source>One of several equal boxes in a row: the model may be guessing.</source>
        <translation>Một trong nhiều khung bằng nhau xếp thành hàng: có thể mô hình đang đoán.</translation>
    </message>
    <message>
        <source>Another step points at the very same place.</source>
        <translation>Một bước khác chỉ vào đúng vị trí này.</translation>
    </message>
    <message>
        <source>A second, closer look didn&apos;t find it here.</source>
        <translation>Nhìn kỹ lần thứ hai thì không thấy ở đây.</translation>
    </message>
    <message>
        <source>Nothing that was checked in the image supports this answer.</source>
        <translation>Không điều gì đã kiểm tra trong ảnh xác nhận câu trả lời này.</translation>
    </message>
    <message>
        <source>A plain answer: nothing was checked against the image.</source>
        <translation>Câu trả lời đơn thuần: không có gì được kiểm tra với ảnh.</translation>
    </message>
    <message>
        <source>The model says the same with this place covered, so its judgement is worth little.</source>
        <translation>Khi che vị trí này, mô hình vẫn nói như vậy, nên nhận xét của nó ít giá trị.</translation>
    </message>
    <message>
        <source>This can&apos;t be asked as it stands.</source>
        <translation>Không thể hỏi như thế này.</translation>
    </message>
    <message>
        <source>Change the question and ask again.</source>
        <translation>Hãy sửa câu hỏi rồi hỏi lại.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read.</source>
        <translation>Không đọc được tệp.</translation>
    </message>
    <message>
        <source>Check that it is still there and that you may read it, or open another image.</source>
        <translation>Hãy kiểm tra xem tệp còn ở đó và bạn có quyền đọc không, hoặc mở ảnh khác.</translation>
    </message>
    <message>
        <source>This file isn&apos;t an image that can be shown.</source>
        <translation>Tệp này không phải là ảnh có thể hiển thị.</translation>
    </message>
    <message>
        <source>It may be damaged. PNG, JPEG, WebP, BMP, TIFF and GIF files work.</source>
        <translation>Có thể tệp đã hỏng. Dùng được các tệp PNG, JPEG, WebP, BMP, TIFF và GIF.</translation>
    </message>
    <message>
        <source>This image is too large.</source>
        <translation>Ảnh này quá lớn.</translation>
    </message>
    <message>
        <source>Save a smaller copy and open that.</source>
        <translation>Hãy lưu một bản nhỏ hơn rồi mở bản đó.</translation>
    </message>
    <message>
        <source>The model&apos;s files are damaged or incomplete.</source>
        <translation>Các tệp của mô hình bị hỏng hoặc thiếu.</translation>
    </message>
    <message>
        <source>Download the model again, or choose another one.</source>
        <translation>Hãy tải lại mô hình hoặc chọn mô hình khác.</translation>
    </message>
    <message>
        <source>This kind of model isn&apos;t supported.</source>
        <translation>Loại mô hình này không được hỗ trợ.</translation>
    </message>
    <message>
        <source>Choose a Qwen3-VL model.</source>
        <translation>Hãy chọn một mô hình Qwen3-VL.</translation>
    </message>
    <message>
        <source>Question and image are too long for this model.</source>
        <translation>Câu hỏi và ảnh quá dài đối với mô hình này.</translation>
    </message>
    <message>
        <source>Shorten the question or use a smaller image, then ask again.</source>
        <translation>Hãy rút ngắn câu hỏi hoặc dùng ảnh nhỏ hơn, rồi hỏi lại.</translation>
    </message>
    <message>
        <source>The instructions for the model are damaged.</source>
        <translation>Các chỉ dẫn cho mô hình bị hỏng.</translation>
    </message>
    <message>
        <source>Install the program again, or restore your own copy of them.</source>
        <translation>Hãy cài lại chương trình hoặc khôi phục bản chỉ dẫn của riêng bạn.</translation>
    </message>
    <message>
        <source>Text in the image can&apos;t be read at the moment.</source>
        <translation>Hiện không đọc được chữ trong ảnh.</translation>
    </message>
    <message>
        <source>Check that Tesseract and its language data are installed, then ask again.</source>
        <translation>Hãy kiểm tra xem Tesseract và dữ liệu ngôn ngữ của nó đã được cài chưa, rồi hỏi lại.</translation>
    </message>
    <message>
        <source>There wasn&apos;t enough memory.</source>
        <translation>Không đủ bộ nhớ.</translation>
    </message>
    <message>
        <source>Close other programs, use a smaller image or the Fast mode, then ask again.</source>
        <translation>Hãy đóng các chương trình khác, dùng ảnh nhỏ hơn hoặc chế độ Nhanh, rồi hỏi lại.</translation>
    </message>
    <message>
        <source>There isn&apos;t enough room on the disk.</source>
        <translation>Không đủ chỗ trống trên đĩa.</translation>
    </message>
    <message>
        <source>Free some space, or remove a model that you no longer need.</source>
        <translation>Hãy giải phóng chỗ trống hoặc gỡ một mô hình bạn không cần nữa.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached.</source>
        <translation>Không kết nối được với máy chủ.</translation>
    </message>
    <message>
        <source>Check the address and your connection, then try again.</source>
        <translation>Hãy kiểm tra địa chỉ và kết nối của bạn, rồi thử lại.</translation>
    </message>
    <message>
        <source>The server refused the key.</source>
        <translation>Máy chủ từ chối khóa.</translation>
    </message>
    <message>
        <source>Check the key, and that it may be used for this model.</source>
        <translation>Hãy kiểm tra khóa và xem khóa có dùng được cho mô hình này không.</translation>
    </message>
    <message>
        <source>There is no model of this name.</source>
        <translation>Không có mô hình nào tên như vậy.</translation>
    </message>
    <message>
        <source>Choose one under Models, or check how its name is written.</source>
        <translation>Hãy chọn một mô hình trong mục Mô hình, hoặc kiểm tra cách viết tên.</translation>
    </message>
    <message>
        <source>The server&apos;s answer can&apos;t be used.</source>
        <translation>Không dùng được lời đáp của máy chủ.</translation>
    </message>
    <message>
        <source>Try again. If it comes back, the server may be of another kind.</source>
        <translation>Hãy thử lại. Nếu vẫn thế, có thể máy chủ thuộc loại khác.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Đã dừng.</translation>
    </message>
    <message>
        <source>Ask again whenever you like.</source>
        <translation>Hãy hỏi lại bất cứ khi nào bạn muốn.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Có trục trặc bên trong chương trình.</translation>
    </message>
    <message>
        <source>Ask again. If it comes back, please report the details.</source>
        <translation>Hãy hỏi lại. Nếu vẫn thế, xin hãy báo các chi tiết.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 giây</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 phút %2 giây</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No text found here</source>
        <translation>Không tìm thấy chữ ở đây</translation>
    </message>
    <message>
        <source>Nothing to describe here</source>
        <translation>Không có gì để mô tả ở đây</translation>
    </message>
    <message>
        <source>The demonstration model can&apos;t judge photographs, nor any picture but its samples. Text that is read in the picture is real; don&apos;t rely on anything else.</source>
        <translation>Mô hình trình diễn không đánh giá được ảnh chụp, hay bất kỳ ảnh nào ngoài các ảnh mẫu của nó. Chữ đọc được trong ảnh là thật; đừng dựa vào điều gì khác.</translation>
    </message>
    <message>
        <source>This is a demonstration model: it understands its sample pictures only.</source>
        <translation>Đây là mô hình trình diễn: nó chỉ hiểu các ảnh mẫu của nó.</translation>
    </message>
    <message>
        <source>%1 Details: %2</source>
        <translation>%1 Chi tiết: %2</translation>
    </message>
</context>
<context>
    <name>corgi::AnswerCard</name>
    <message>
        <source>Copy the answer</source>
        <translation>Sao chép câu trả lời</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Câu trả lời</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>Dựa vào</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Câu trả lời: %1</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Bước %1</translation>
    </message>
    <message>
        <source>Shows where step %1 is in the image</source>
        <translation>Cho thấy bước %1 nằm ở đâu trong ảnh</translation>
    </message>
</context>
<context>
    <name>corgi::AskPanel</name>
    <message>
        <source>The model is still loading.</source>
        <translation>Mô hình vẫn đang được nạp.</translation>
    </message>
    <message>
        <source>A model is needed to answer.</source>
        <translation>Cần có mô hình để trả lời.</translation>
    </message>
    <message>
        <source>The model couldn&apos;t be loaded.</source>
        <translation>Không nạp được mô hình.</translation>
    </message>
    <message>
        <source>Open an image first.</source>
        <translation>Hãy mở ảnh trước.</translation>
    </message>
    <message>
        <source>Write a question.</source>
        <translation>Hãy viết câu hỏi.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Đang dừng…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Hỏi</translation>
    </message>
    <message>
        <source>Stops the answer that is being worked out</source>
        <translation>Dừng câu trả lời đang được tìm</translation>
    </message>
    <message>
        <source>Asks the question about the image</source>
        <translation>Đặt câu hỏi về ảnh</translation>
    </message>
    <message>
        <source>Ask (Enter)</source>
        <translation>Hỏi (Enter)</translation>
    </message>
    <message>
        <source>Models are being compared.</source>
        <translation>Đang so sánh các mô hình.</translation>
    </message>
    <message>
        <source>Stop (%1)</source>
        <translation>Dừng (%1)</translation>
    </message>
    <message>
        <source>%1 stops.</source>
        <translation>%1 để dừng.</translation>
    </message>
</context>
<context>
    <name>corgi::BatchModel</name>
    <message>
        <source>being answered…</source>
        <translation>đang trả lời…</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>đang chờ</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>đã trả lời</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>thất bại</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Câu trả lời</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
</context>
<context>
    <name>corgi::BatchWindow</name>
    <message>
        <source>Many images</source>
        <translation>Nhiều ảnh</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Đã lưu: %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>Choose &amp;images…</source>
        <translation>Chọ&amp;n ảnh…</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>Chọn &amp;thư mục…</translation>
    </message>
    <message>
        <source>One question a line; each is asked about every image</source>
        <translation>Mỗi dòng một câu hỏi; câu nào cũng được hỏi cho mọi ảnh</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Các câu hỏi</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>&amp;Bắt đầu</translation>
    </message>
    <message>
        <source>Ask the same about many images</source>
        <translation>Hỏi cùng một điều về nhiều ảnh</translation>
    </message>
    <message>
        <source>The answers come one after the other. Your own questions in the main window go first, and the list goes on after a pause or a new start of the program.</source>
        <translation>Các câu trả lời đến lần lượt. Câu hỏi của riêng bạn trong cửa sổ chính được ưu tiên, và danh sách chạy tiếp sau khi tạm dừng hoặc mở lại chương trình.</translation>
    </message>
    <message>
        <source>Ask the &amp;failed ones again</source>
        <translation>Hỏi lại các câu bị &amp;lỗi</translation>
    </message>
    <message>
        <source>&amp;New batch</source>
        <translation>Danh sách &amp;mới</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Xuất</translation>
    </message>
    <message>
        <source>&amp;Table (CSV)…</source>
        <translation>&amp;Bảng (CSV)…</translation>
    </message>
    <message>
        <source>Whole results (&amp;JSON, one a line)…</source>
        <translation>Toàn bộ kết quả (&amp;JSON, mỗi dòng một kết quả)…</translation>
    </message>
    <message>
        <source>Boxes for &amp;COCO…</source>
        <translation>Khung cho &amp;COCO…</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>Câu hỏi và câu trả lời</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Choose images</source>
        <translation>Chọn ảnh</translation>
    </message>
    <message>
        <source>Images and PDFs (%1)</source>
        <translation>Ảnh và PDF (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Chọn thư mục</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>cac-cau-tra-loi</translation>
    </message>
    <message>
        <source>or drop images and folders here</source>
        <translation>hoặc thả ảnh và thư mục vào đây</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) chosen</source>
        <translation>
            <numerusform>Đã chọn %Ln ảnh</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Tạm dừng</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>Tiế&amp;p tục</translation>
    </message>
    <message>
        <source>%1 of %2 answered</source>
        <translation>Đã trả lời %1 trên %2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 thất bại</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>đã xong</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>đang tạm dừng</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>còn khoảng %1</translation>
    </message>
</context>
<context>
    <name>corgi::CompareColumn</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>being answered…</source>
        <translation>đang trả lời…</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>đang chờ</translation>
    </message>
    <message>
        <source>its weights are being made smaller, which is done once: %1 %</source>
        <translation>các trọng số đang được thu nhỏ, việc này chỉ làm một lần: %1 %</translation>
    </message>
    <message>
        <source>the model is being loaded…</source>
        <translation>đang nạp mô hình…</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>đã dừng</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>thất bại</translation>
    </message>
    <message>
        <source>The model is loading</source>
        <translation>Mô hình đang được nạp</translation>
    </message>
    <message>
        <source>The same answer</source>
        <translation>Cùng một câu trả lời</translation>
    </message>
    <message>
        <source>Differs where it is marked</source>
        <translation>Khác ở chỗ được đánh dấu</translation>
    </message>
</context>
<context>
    <name>corgi::CompareRunner</name>
    <message>
        <source>This model isn&apos;t there any more.</source>
        <translation>Mô hình này không còn ở đó nữa.</translation>
    </message>
</context>
<context>
    <name>corgi::CompareWindow</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Dừng</translation>
    </message>
    <message>
        <source>Compare the ways of answering</source>
        <translation>So sánh các cách trả lời</translation>
    </message>
    <message>
        <source>Both answers will stand here, with what differs marked.</source>
        <translation>Cả hai câu trả lời sẽ ở đây, chỗ khác nhau được đánh dấu.</translation>
    </message>
    <message>
        <source>Open an image in the window first, and let it answer to the end.</source>
        <translation>Trước hết hãy mở ảnh trong cửa sổ và để nó trả lời xong.</translation>
    </message>
    <message>
        <source>Write a question in the window first.</source>
        <translation>Trước hết hãy viết câu hỏi trong cửa sổ.</translation>
    </message>
    <message>
        <source>Compare two models</source>
        <translation>So sánh hai mô hình</translation>
    </message>
</context>
<context>
    <name>corgi::CorrectionBar</name>
    <message>
        <source>Update the answer</source>
        <translation>Cập nhật câu trả lời</translation>
    </message>
    <message>
        <source>You corrected what was found. The answer doesn&apos;t know of it yet.</source>
        <translation>Bạn đã sửa những gì tìm thấy. Câu trả lời chưa biết điều đó.</translation>
    </message>
    <message>
        <source>Runs only what depends on your corrections</source>
        <translation>Chỉ chạy phần phụ thuộc vào các chỗ bạn sửa</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Takes back the last correction</source>
        <translation>Bỏ lần sửa gần nhất</translation>
    </message>
</context>
<context>
    <name>corgi::Desk</name>
    <message>
        <source>Close this panel</source>
        <translation>Đóng bảng này</translation>
    </message>
    <message>
        <source>Earlier questions</source>
        <translation>Các câu hỏi trước</translation>
    </message>
    <message>
        <source>Exchanges with the model</source>
        <translation>Trao đổi với mô hình</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Đã lưu: %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>&amp;Many images…</source>
        <translation>&amp;Nhiều ảnh…</translation>
    </message>
    <message>
        <source>&amp;Compare the ways of answering</source>
        <translation>&amp;So sánh các cách trả lời</translation>
    </message>
    <message>
        <source>The list of earlier questions couldn&apos;t be read and was set aside; nothing is deleted. A new list begins. It is now here: %1</source>
        <translation>Không đọc được danh sách các câu hỏi trước nên đã để riêng ra; không có gì bị xóa. Một danh sách mới bắt đầu. Danh sách cũ hiện ở đây: %1</translation>
    </message>
    <message>
        <source>Compare two &amp;models…</source>
        <translation>So sánh hai &amp;mô hình…</translation>
    </message>
    <message>
        <source>This question ended with an error</source>
        <translation>Câu hỏi này kết thúc vì lỗi</translation>
    </message>
</context>
<context>
    <name>corgi::DropVeil</name>
    <message>
        <source>Let go to open</source>
        <translation>Thả ra để mở</translation>
    </message>
</context>
<context>
    <name>corgi::EditMenu</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sửa</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>&amp;Correct the boxes</source>
        <translation>Sửa các &amp;khung</translation>
    </message>
    <message>
        <source>U&amp;pdate the answer</source>
        <translation>&amp;Cập nhật câu trả lời</translation>
    </message>
    <message>
        <source>Copy &amp;selected text</source>
        <translation>Sao chép &amp;văn bản đã chọn</translation>
    </message>
</context>
<context>
    <name>corgi::EvidenceEditor</name>
    <message>
        <source>Change a box of step %1</source>
        <translation>Thay đổi một khung của bước %1</translation>
    </message>
    <message>
        <source>Add a box to step %1</source>
        <translation>Thêm một khung cho bước %1</translation>
    </message>
    <message>
        <source>Remove a box of step %1</source>
        <translation>Xóa một khung của bước %1</translation>
    </message>
    <message>
        <source>Change the statement of step %1</source>
        <translation>Thay đổi nhận định của bước %1</translation>
    </message>
    <message>
        <source>Change the text read for step %1</source>
        <translation>Thay đổi chữ đọc được ở bước %1</translation>
    </message>
</context>
<context>
    <name>corgi::ExportMenu</name>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Xuất</translation>
    </message>
    <message>
        <source>&amp;Page to read (HTML)…</source>
        <translation>&amp;Trang để đọc (HTML)…</translation>
    </message>
    <message>
        <source>&amp;Folder with everything…</source>
        <translation>Thư &amp;mục có mọi thứ…</translation>
    </message>
    <message>
        <source>&amp;Image with boxes (PNG)…</source>
        <translation>Ảnh có &amp;khung (PNG)…</translation>
    </message>
    <message>
        <source>Whole result (&amp;JSON)…</source>
        <translation>Toàn bộ kết quả (&amp;JSON)…</translation>
    </message>
    <message>
        <source>&amp;Table (CSV)…</source>
        <translation>&amp;Bảng (CSV)…</translation>
    </message>
    <message>
        <source>Text with its places (h&amp;OCR)…</source>
        <translation>Chữ kèm vị trí (&amp;hOCR)…</translation>
    </message>
    <message>
        <source>Boxes for &amp;COCO…</source>
        <translation>Khung cho &amp;COCO…</translation>
    </message>
    <message>
        <source>Boxes for &amp;YOLO…</source>
        <translation>Khung cho &amp;YOLO…</translation>
    </message>
    <message>
        <source>Boxes for &amp;LabelMe…</source>
        <translation>Khung cho &amp;LabelMe…</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>cau-tra-loi</translation>
    </message>
    <message>
        <source>-corgi</source>
        <translation>-corgi</translation>
    </message>
    <message>
        <source>Page as &amp;Markdown…</source>
        <translation>Trang dạng Markdo&amp;wn…</translation>
    </message>
    <message>
        <source>Export: %1</source>
        <translation>Xuất: %1</translation>
    </message>
</context>
<context>
    <name>corgi::FileMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tệp</translation>
    </message>
    <message>
        <source>&amp;Open images…</source>
        <translation>&amp;Mở ảnh…</translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation>Mở &amp;thư mục…</translation>
    </message>
    <message>
        <source>&amp;Paste image</source>
        <translation>&amp;Dán ảnh</translation>
    </message>
    <message>
        <source>Take a picture of the &amp;screen…</source>
        <translation>&amp;Chụp màn hình…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Th&amp;oát</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Mở &amp;gần đây</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>&amp;Xóa danh sách này</translation>
    </message>
</context>
<context>
    <name>corgi::FilmStrip</name>
    <message>
        <source>Opened images</source>
        <translation>Các ảnh đã mở</translation>
    </message>
    <message>
        <source>Image %1 of %2: %3</source>
        <translation>Ảnh %1 trên %2: %3</translation>
    </message>
</context>
<context>
    <name>corgi::Fold</name>
    <message>
        <source>Shown; press to hide</source>
        <translation>Đang hiện; nhấn để ẩn</translation>
    </message>
    <message>
        <source>Hidden; press to show</source>
        <translation>Đang ẩn; nhấn để hiện</translation>
    </message>
</context>
<context>
    <name>corgi::HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>Trợ &amp;giúp</translation>
    </message>
    <message>
        <source>&amp;About CoRGI</source>
        <translation>&amp;Giới thiệu CoRGI</translation>
    </message>
    <message>
        <source>About CoRGI</source>
        <translation>Giới thiệu CoRGI</translation>
    </message>
    <message>
        <source>CoRGI %1</source>
        <translation>CoRGI %1</translation>
    </message>
    <message>
        <source>Answers a question about an image and shows why: every step is checked against the image itself, on your own computer.

Licensed under the Apache License 2.0.</source>
        <translation>Trả lời câu hỏi về một ảnh và cho thấy vì sao: mỗi bước được kiểm tra với chính ảnh đó, ngay trên máy tính của bạn.

Phát hành theo giấy phép Apache License 2.0.</translation>
    </message>
    <message>
        <source>&amp;Using CoRGI</source>
        <translation>&amp;Cách dùng CoRGI</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Phím tắt</translation>
    </message>
</context>
<context>
    <name>corgi::HelpWindow</name>
    <message>
        <source>Using CoRGI</source>
        <translation>Cách dùng CoRGI</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Mục lục</translation>
    </message>
    <message>
        <source>Find in the help</source>
        <translation>Tìm trong trợ giúp</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Kết quả trước</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Kết quả sau</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>không tìm thấy</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>Change the keys…</source>
        <translation>Đổi phím…</translation>
    </message>
</context>
<context>
    <name>corgi::HistoryDelegate</name>
    <message>
        <source>Being answered…</source>
        <translation>Đang trả lời…</translation>
    </message>
    <message>
        <source>Stopped before the answer</source>
        <translation>Đã dừng trước khi có câu trả lời</translation>
    </message>
    <message>
        <source>Ended with an error</source>
        <translation>Kết thúc vì lỗi</translation>
    </message>
    <message>
        <source>The program ended before the answer</source>
        <translation>Chương trình kết thúc trước khi có câu trả lời</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Không có câu trả lời</translation>
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
        <translation>hôm nay, %1</translation>
    </message>
    <message>
        <source>yesterday, %1</source>
        <translation>hôm qua, %1</translation>
    </message>
    <message>
        <source>%1
%2
%3, %4</source>
        <translation>%1
%2
%3, %4</translation>
    </message>
    <message>
        <source>%1. %2. %3, %4</source>
        <translation>%1. %2. %3, %4</translation>
    </message>
</context>
<context>
    <name>corgi::HistoryPanel</name>
    <message>
        <source>Search questions, answers, evidence</source>
        <translation>Tìm câu hỏi, câu trả lời, bằng chứng</translation>
    </message>
    <message>
        <source>Search earlier questions</source>
        <translation>Tìm trong các câu hỏi trước</translation>
    </message>
    <message>
        <source>Earlier questions</source>
        <translation>Các câu hỏi trước</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) deleted</source>
        <translation>
            <numerusform>Đã xóa %Ln câu hỏi</numerusform>
        </translation>
    </message>
    <message>
        <source>The questions you ask are kept here, on this computer alone.</source>
        <translation>Những câu bạn hỏi được giữ ở đây, chỉ trên máy tính này.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Không có gì khớp với “%1”.</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Mở</translation>
    </message>
    <message>
        <source>&amp;Copy the question</source>
        <translation>Sao chép &amp;câu hỏi</translation>
    </message>
    <message>
        <source>Copy the &amp;answer</source>
        <translation>Sao chép câu &amp;trả lời</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Xóa</translation>
    </message>
</context>
<context>
    <name>corgi::HistoryReopener</name>
    <message>
        <source>The image is no longer there: %1. A small copy is shown instead.</source>
        <translation>Ảnh không còn ở đó: %1. Một bản nhỏ được hiện thay.</translation>
    </message>
    <message>
        <source>The file has changed since the question: %1. A small copy of the old image is shown.</source>
        <translation>Tệp đã thay đổi từ khi hỏi: %1. Một bản nhỏ của ảnh cũ được hiện.</translation>
    </message>
</context>
<context>
    <name>corgi::ImageArea</name>
    <message>
        <source>Opening %1…</source>
        <translation>Đang mở %1…</translation>
    </message>
</context>
<context>
    <name>corgi::ImageOpener</name>
    <message>
        <source>There is no image in %1.</source>
        <translation>Không có ảnh nào trong %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n more image(s) were left out.</source>
        <translation>
            <numerusform>Còn %n ảnh nữa đã bị bỏ qua.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open images</source>
        <translation>Mở ảnh</translation>
    </message>
    <message>
        <source>Images and PDFs (%1)</source>
        <translation>Ảnh và PDF (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Open all images of a folder</source>
        <translation>Mở mọi ảnh trong một thư mục</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Ảnh mẫu</translation>
    </message>
    <message>
        <source>This desktop doesn&apos;t let programs see the screen. Take a picture with the desktop&apos;s own tool and paste it here.</source>
        <translation>Môi trường làm việc này không cho chương trình nhìn màn hình. Hãy chụp bằng công cụ có sẵn của nó rồi dán vào đây.</translation>
    </message>
    <message>
        <source>Picture of the screen</source>
        <translation>Ảnh chụp màn hình</translation>
    </message>
    <message>
        <source>The clipboard holds no image. Copy one and paste again.</source>
        <translation>Bảng tạm không có ảnh. Hãy sao chép một ảnh rồi dán lại.</translation>
    </message>
    <message>
        <source>There is no image file in this. Save the image on this computer and open it from there.</source>
        <translation>Ở đây không có tệp ảnh. Hãy lưu ảnh vào máy tính này rồi mở từ đó.</translation>
    </message>
</context>
<context>
    <name>corgi::ImagePage</name>
    <message>
        <source>Image &amp;detail</source>
        <translation>Độ c&amp;hi tiết ảnh</translation>
    </message>
    <message>
        <source>The most tokens of an image; one stands for 32 × 32 pixels. More shows smaller things and takes longer.</source>
        <translation>Số token nhiều nhất của một ảnh; mỗi token ứng với 32 × 32 điểm ảnh. Nhiều hơn thì thấy được vật nhỏ hơn nhưng lâu hơn.</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> token</translation>
    </message>
    <message>
        <source>As much as the model takes</source>
        <translation>Nhiều nhất mà mô hình nhận</translation>
    </message>
    <message>
        <source>E&amp;nlarge to</source>
        <translation>Phóng t&amp;o đến</translation>
    </message>
    <message>
        <source>A smaller image is enlarged to about this, because places are found better in it then.</source>
        <translation>Ảnh nhỏ hơn được phóng to đến khoảng này, vì khi đó dễ tìm ra các vị trí trong ảnh hơn.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Không bao giờ</translation>
    </message>
    <message>
        <source>Te&amp;xt is read by</source>
        <translation>Đọc chữ bằn&amp;g</translation>
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
        <translation>&amp;Ngôn ngữ</translation>
    </message>
    <message>
        <source>Of the text, for Tesseract, by its names joined by +: eng, deu, vie, chi_sim, jpn.</source>
        <translation>Của văn bản, cho Tesseract, theo tên của nó nối bằng dấu +: eng, deu, vie, chi_sim, jpn.</translation>
    </message>
    <message>
        <source>PP-OCR is better at photographs, Tesseract at pages and many languages. The model that answers knows more scripts and handwriting; it takes longer.</source>
        <translation>PP-OCR đọc ảnh chụp tốt hơn, Tesseract đọc trang giấy và nhiều ngôn ngữ tốt hơn. Mô hình trả lời biết nhiều loại chữ hơn và đọc được chữ viết tay, nhưng lâu hơn.</translation>
    </message>
    <message>
        <source>The model that answers</source>
        <translation>Mô hình trả lời</translation>
    </message>
</context>
<context>
    <name>corgi::ImageView</name>
    <message>
        <source>Step %1: %2</source>
        <translation>Bước %1: %2</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>Ảnh %1</translation>
    </message>
    <message>
        <source>No places marked</source>
        <translation>Không có vị trí nào được đánh dấu</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) marked</source>
        <translation>
            <numerusform>%n vị trí được đánh dấu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corgi::InlineEditor</name>
    <message>
        <source>Enter takes the text, Escape leaves it as it was</source>
        <translation>Enter nhận văn bản, Esc để nguyên như cũ</translation>
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
        <translation>Biển màu xanh viết gì?</translation>
    </message>
    <message>
        <source>The step that the new box belongs to</source>
        <translation>Bước mà khung mới thuộc về</translation>
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
        <translation>Những gì được giữ trong bộ nhớ về các ảnh vừa hỏi, để giai đoạn sau và câu hỏi sau về chúng không phải bắt đầu lại. Có hiệu lực ngay.</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>Keep nothing</source>
        <translation>Không giữ gì</translation>
    </message>
    <message>
        <source>Prepare&amp;d images</source>
        <translation>Ảnh đã c&amp;huẩn bị</translation>
    </message>
    <message>
        <source>The image in the size and form that the model takes.</source>
        <translation>Ảnh ở kích thước và dạng mà mô hình nhận.</translation>
    </message>
    <message>
        <source>S&amp;een images</source>
        <translation>Ảnh đã &amp;xem</translation>
    </message>
    <message>
        <source>What the model saw in the image.</source>
        <translation>Những gì mô hình đã thấy trong ảnh.</translation>
    </message>
    <message>
        <source>&amp;Read images</source>
        <translation>Ả&amp;nh đã đọc</translation>
    </message>
    <message>
        <source>The model&apos;s own notes about the image, which save the most time.</source>
        <translation>Ghi chú riêng của mô hình về ảnh; phần này tiết kiệm nhiều thời gian nhất.</translation>
    </message>
    <message>
        <source>The image at hand takes %1.</source>
        <translation>Ảnh đang mở chiếm %1.</translation>
    </message>
    <message>
        <source>The image at hand needs %1 and won&apos;t be kept.</source>
        <translation>Ảnh đang mở cần %1 nên sẽ không được giữ lại.</translation>
    </message>
</context>
<context>
    <name>corgi::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
    <message>
        <source>Fewer details</source>
        <translation>Ít chi tiết hơn</translation>
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
        <translation>Áp dụng từ câu hỏi tiếp theo.</translation>
    </message>
    <message>
        <source>Small places are looked for once more in a piece of the image around them, so that their boxes fit better. Takes a little longer.</source>
        <translation>Các vị trí nhỏ được tìm lại một lần nữa trong phần ảnh quanh chúng để khung khớp hơn. Lâu hơn một chút.</translation>
    </message>
    <message>
        <source>Co&amp;unter check</source>
        <translation>&amp;Kiểm tra ngược</translation>
    </message>
    <message>
        <source>What a place supports is asked again about another place and with the place blanked out. A model that says the same there hasn&apos;t looked. Takes longer.</source>
        <translation>Điều được một vị trí xác nhận sẽ được hỏi lại ở vị trí khác và khi vị trí đó bị che. Mô hình vẫn nói như vậy tức là đã không nhìn. Lâu hơn.</translation>
    </message>
    <message>
        <source>E&amp;xplain the answer</source>
        <translation>Giải thích tr&amp;ong câu trả lời</translation>
    </message>
    <message>
        <source>Beside the answer, the model writes a few sentences about the why.</source>
        <translation>Ngoài câu trả lời, mô hình viết thêm vài câu cho biết vì sao.</translation>
    </message>
    <message>
        <source>Ad&amp;vanced</source>
        <translation>&amp;Nâng cao</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>&amp;Số bước</translation>
    </message>
    <message>
        <source>A question is split into this many at most.</source>
        <translation>Một câu hỏi được chia thành nhiều nhất chừng này bước.</translation>
    </message>
    <message>
        <source>P&amp;laces of a step</source>
        <translation>Vị t&amp;rí mỗi bước</translation>
    </message>
    <message>
        <source>At most this many are looked at for one step.</source>
        <translation>Nhiều nhất chừng này vị trí được xem cho một bước.</translation>
    </message>
    <message>
        <source>Ma&amp;rgin</source>
        <translation>Lề xung &amp;quanh</translation>
    </message>
    <message>
        <source>How much around a place is looked at with it, as a share of its longer side.</source>
        <translation>Phần xung quanh được xem cùng với vị trí, tính theo cạnh dài của nó.</translation>
    </message>
    <message>
        <source>&amp;Overlap</source>
        <translation>Độ chồn&amp;g lấn</translation>
    </message>
    <message>
        <source>Places of a step that overlap more than this count as one. With 100 % all stay.</source>
        <translation>Các vị trí của một bước chồng lên nhau nhiều hơn mức này được tính là một. Với 100 % thì giữ tất cả.</translation>
    </message>
    <message>
        <source>&amp;Detail of a place</source>
        <translation>Ch&amp;i tiết của vị trí</translation>
    </message>
    <message>
        <source>The most tokens that a place may take when it is described.</source>
        <translation>Số token nhiều nhất của một vị trí khi được mô tả.</translation>
    </message>
    <message>
        <source> tokens</source>
        <translation> token</translation>
    </message>
    <message>
        <source>As much as the model takes</source>
        <translation>Nhiều nhất mà mô hình nhận</translation>
    </message>
    <message>
        <source>Longest r&amp;eply</source>
        <translation>Lời đáp &amp;dài nhất</translation>
    </message>
    <message>
        <source>The most that the model writes at one go. What is longer is cut off.</source>
        <translation>Mô hình viết nhiều nhất chừng này trong một lần. Phần dài hơn bị cắt.</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <translation>Của chính mô hình</translation>
    </message>
    <message>
        <source>Varie&amp;ty</source>
        <translation>Độ đ&amp;a dạng</translation>
    </message>
    <message>
        <source>Known as temperature. With 0 the model always takes the likeliest word.</source>
        <translation>Còn gọi là nhiệt độ. Với 0, mô hình luôn chọn từ có khả năng nhất.</translation>
    </message>
    <message>
        <source>Start num&amp;ber</source>
        <translation>Số khởi đầ&amp;u</translation>
    </message>
    <message>
        <source>Known as seed. The same number gives the same answer, another one may give another.</source>
        <translation>Còn gọi là seed. Cùng một số cho cùng một câu trả lời, số khác có thể cho câu khác.</translation>
    </message>
    <message>
        <source>Se&amp;cond look</source>
        <translation>N&amp;hìn lần hai</translation>
    </message>
</context>
<context>
    <name>corgi::ModelMenu</name>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Mô hình</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>&amp;Mô hình…</translation>
    </message>
</context>
<context>
    <name>corgi::ModelNotice</name>
    <message>
        <source>Choose a model…</source>
        <translation>Chọn mô hình…</translation>
    </message>
    <message>
        <source>The model is loading</source>
        <translation>Mô hình đang được nạp</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Đang nạp mô hình…</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>Đang nạp %1…</translation>
    </message>
    <message>
        <source>You can already open an image and write.</source>
        <translation>Bạn đã có thể mở ảnh và viết.</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Chưa có mô hình</translation>
    </message>
    <message>
        <source>Its weights are being made smaller, which is done once: %1 %. You can already open an image and write.</source>
        <translation>Các trọng số đang được thu nhỏ, việc này chỉ làm một lần: %1 %. Bạn đã có thể mở ảnh và viết.</translation>
    </message>
    <message>
        <source>Not a picture for the demonstration</source>
        <translation>Không phải ảnh cho mô hình trình diễn</translation>
    </message>
    <message>
        <source>Demonstration model</source>
        <translation>Mô hình trình diễn</translation>
    </message>
    <message>
        <source>Get a real model…</source>
        <translation>Lấy mô hình thật…</translation>
    </message>
    <message>
        <source>Get a model…</source>
        <translation>Lấy mô hình…</translation>
    </message>
    <message>
        <source>Models are being compared</source>
        <translation>Đang so sánh các mô hình</translation>
    </message>
    <message>
        <source>Your own model answers here again when that has ended.</source>
        <translation>Khi xong, mô hình của bạn lại trả lời ở đây.</translation>
    </message>
    <message>
        <source>%1
Details: %2</source>
        <translation>%1
Chi tiết: %2</translation>
    </message>
</context>
<context>
    <name>corgi::ModelPage</name>
    <message>
        <source>&amp;Runs on</source>
        <translation>Chạ&amp;y trên</translation>
    </message>
    <message>
        <source>Automatic takes a graphics card when there is one.</source>
        <translation>Tự động sẽ dùng card đồ họa nếu có.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Tự động</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Bộ xử lý</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Card đồ họa</translation>
    </message>
    <message>
        <source>Pr&amp;ecision</source>
        <translation>Độ chính &amp;xác</translation>
    </message>
    <message>
        <source>Fewer bits take less memory. 16 answer as well as 32.</source>
        <translation>Ít bit hơn thì tốn ít bộ nhớ hơn. 16 trả lời tốt như 32.</translation>
    </message>
    <message>
        <source>As the model is stored</source>
        <translation>Như mô hình được lưu</translation>
    </message>
    <message>
        <source>32 bits (fp32)</source>
        <translation>32 bit (fp32)</translation>
    </message>
    <message>
        <source>16 bits (bf16)</source>
        <translation>16 bit (bf16)</translation>
    </message>
    <message>
        <source>16 bits (fp16)</source>
        <translation>16 bit (fp16)</translation>
    </message>
    <message>
        <source>8 bits (int8)</source>
        <translation>8 bit (int8)</translation>
    </message>
    <message>
        <source>4 bits (int4)</source>
        <translation>4 bit (int4)</translation>
    </message>
    <message>
        <source>&amp;Threads</source>
        <translation>Số l&amp;uồng</translation>
    </message>
    <message>
        <source>How many parts of the processor work at once.</source>
        <translation>Bao nhiêu phần của bộ xử lý làm việc cùng lúc.</translation>
    </message>
    <message>
        <source>Mode&amp;ls…</source>
        <translation>Các mô hì&amp;nh…</translation>
    </message>
    <message>
        <source>Shows the models on this computer and those to download</source>
        <translation>Hiện các mô hình trên máy tính này và các mô hình có thể tải về</translation>
    </message>
    <message>
        <source>Mo&amp;del</source>
        <translation>Mô &amp;hình</translation>
    </message>
    <message>
        <source>The name of a model that was downloaded, or the folder of a Qwen3-VL model.</source>
        <translation>Tên của một mô hình đã tải về, hoặc thư mục của một mô hình Qwen3-VL.</translation>
    </message>
    <message>
        <source>The one that came with the program</source>
        <translation>Mô hình đi kèm chương trình</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Mô hình</translation>
    </message>
    <message>
        <source>At the moment the server %1 answers, not a model on this computer. Another model can be chosen under Models.</source>
        <translation>Hiện máy chủ %1 đang trả lời, không phải một mô hình trên máy tính này. Có thể chọn mô hình khác trong mục Mô hình.</translation>
    </message>
</context>
<context>
    <name>corgi::ModelRow</name>
    <message>
        <source>Use</source>
        <translation>Dùng</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Tải về</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Progress of the download</source>
        <translation>Tiến độ tải về</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Đang dùng</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Tiếp tục</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Xóa…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Bỏ khỏi danh sách</translation>
    </message>
    <message>
        <source>It answers at the moment: choose another model first.</source>
        <translation>Mô hình này đang trả lời: hãy chọn mô hình khác trước.</translation>
    </message>
    <message>
        <source>Takes it off this list. Its files stay where they are.</source>
        <translation>Bỏ nó khỏi danh sách này. Các tệp của nó vẫn ở nguyên chỗ.</translation>
    </message>
    <message>
        <source>Deletes its files from the cache that Hugging Face programs share.</source>
        <translation>Xóa các tệp của nó khỏi bộ nhớ đệm mà các chương trình Hugging Face dùng chung.</translation>
    </message>
</context>
<context>
    <name>corgi::ModelsDialog</name>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>Thêm thư mụ&amp;c…</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Mô hình</translation>
    </message>
    <message>
        <source>Lists the models in a folder of this computer from now on</source>
        <translation>Từ nay liệt kê các mô hình trong một thư mục của máy tính này</translation>
    </message>
    <message>
        <source>There is no Qwen3-VL model in %1.</source>
        <translation>Không có mô hình Qwen3-VL nào trong %1.</translation>
    </message>
    <message>
        <source>On this machine</source>
        <translation>Trên máy này</translation>
    </message>
    <message>
        <source>To download</source>
        <translation>Để tải về</translation>
    </message>
    <message>
        <source>On a server</source>
        <translation>Trên máy chủ</translation>
    </message>
    <message>
        <source>None yet. Download one below, or use a server.</source>
        <translation>Chưa có. Hãy tải một mô hình ở dưới hoặc dùng máy chủ.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Đang tìm…</translation>
    </message>
    <message>
        <source>Choose a folder with models</source>
        <translation>Chọn thư mục có mô hình</translation>
    </message>
    <message>
        <source>%1 is looked through no more. What is in it is still there.</source>
        <translation>Không còn tìm trong %1 nữa. Những gì ở trong đó vẫn còn.</translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>Xóa mô hình</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>Xóa %1?</translation>
    </message>
    <message>
        <source>This frees %1. Other programs that use the same cache lose the model as well. It can be downloaded again.</source>
        <translation>Việc này giải phóng %1. Các chương trình khác dùng cùng bộ nhớ đệm cũng mất mô hình này. Có thể tải lại.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
</context>
<context>
    <name>corgi::ModelsOpener</name>
    <message>
        <source>%1: its weights are being made smaller, which is done once: %2 %</source>
        <translation>%1: các trọng số đang được thu nhỏ, việc này chỉ làm một lần: %2 %</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Đang nạp mô hình…</translation>
    </message>
    <message>
        <source>Loading %1…</source>
        <translation>Đang nạp %1…</translation>
    </message>
    <message>
        <source>Models are being compared; choosing one here ends that.</source>
        <translation>Đang so sánh các mô hình; chọn một mô hình ở đây sẽ kết thúc việc đó.</translation>
    </message>
</context>
<context>
    <name>corgi::PairChooser</name>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;So sánh</translation>
    </message>
    <message>
        <source>How both shall answer</source>
        <translation>Cách cả hai trả lời</translation>
    </message>
    <message>
        <source>&amp;First model</source>
        <translation>Mô hình &amp;thứ nhất</translation>
    </message>
    <message>
        <source>S&amp;econd model</source>
        <translation>Mô hình thứ &amp;hai</translation>
    </message>
    <message>
        <source>Choose two different models.</source>
        <translation>Hãy chọn hai mô hình khác nhau.</translation>
    </message>
    <message>
        <source>One after the other: only one model is in memory at a time. Then the window&apos;s own model is loaded again.</source>
        <translation>Lần lượt từng mô hình: mỗi lúc chỉ một mô hình nằm trong bộ nhớ. Sau đó mô hình của cửa sổ được nạp lại.</translation>
    </message>
    <message>
        <source>Two models are needed. More of them are to be had under Model, Models.</source>
        <translation>Cần hai mô hình. Có thể tải thêm ở Mô hình, Mô hình.</translation>
    </message>
</context>
<context>
    <name>corgi::PredictionCard</name>
    <message>
        <source>about %1, with the model: more than the %2 of this computer</source>
        <translation>khoảng %1, tính cả mô hình: nhiều hơn %2 của máy tính này</translation>
    </message>
    <message>
        <source>about %1, with the model</source>
        <translation>khoảng %1, tính cả mô hình</translation>
    </message>
    <message>
        <source>The image at hand</source>
        <translation>Ảnh đang mở</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Gửi ở cỡ</translation>
    </message>
    <message>
        <source>First word</source>
        <translation>Từ đầu tiên</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation>Cả câu trả lời</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Bộ nhớ</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Open an image to see what it will take.</source>
        <translation>Hãy mở ảnh để xem cần những gì.</translation>
    </message>
    <message>
        <source>What it will take is known when a model is loaded.</source>
        <translation>Khi mô hình được nạp xong mới biết cần những gì.</translation>
    </message>
    <message>
        <source>The server decides itself how large it looks at the image.</source>
        <translation>Máy chủ tự quyết định xem ảnh ở kích thước nào.</translation>
    </message>
    <message>
        <source>after about %1 (%2)</source>
        <translation>sau khoảng %1 (%2)</translation>
    </message>
    <message>
        <source>%1 × %2, %3 tokens</source>
        <translation>%1 × %2, %3 token</translation>
    </message>
    <message>
        <source>after about %1</source>
        <translation>sau khoảng %1</translation>
    </message>
    <message>
        <source>%1, for further questions</source>
        <translation>%1, cho các câu hỏi tiếp theo</translation>
    </message>
    <message numerus="yes">
        <source>Judged by %n earlier question(s) to this model, when the image is new.</source>
        <translation>
            <numerusform>Ước tính từ %n câu hỏi trước cho mô hình này, với ảnh mới.</numerusform>
        </translation>
    </message>
    <message>
        <source>Time and memory will be known after the first question to this model.</source>
        <translation>Sau câu hỏi đầu tiên cho mô hình này mới biết thời gian và bộ nhớ.</translation>
    </message>
    <message>
        <source>The time will be known after the first question to this model in the way “%1”.</source>
        <translation>Sau câu hỏi đầu tiên theo cách “%1” cho mô hình này mới biết thời gian.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 giây</translation>
    </message>
    <message>
        <source>This image is too long and narrow for the model to look at.</source>
        <translation>Ảnh này quá dài và hẹp để mô hình xem được.</translation>
    </message>
</context>
<context>
    <name>corgi::ProgramPage</name>
    <message>
        <source>&amp;Colours</source>
        <translation>Màu &amp;sắc</translation>
    </message>
    <message>
        <source>Takes effect as soon as you choose.</source>
        <translation>Có hiệu lực ngay khi bạn chọn.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;Ngôn ngữ</translation>
    </message>
    <message>
        <source>Takes effect when the program is started again.</source>
        <translation>Có hiệu lực khi mở lại chương trình.</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>Nhật &amp;ký</translation>
    </message>
    <message>
        <source>What the program writes to the terminal it was started from.</source>
        <translation>Những gì chương trình ghi ra terminal đã khởi chạy nó.</translation>
    </message>
    <message>
        <source>Errors alone</source>
        <translation>Chỉ lỗi</translation>
    </message>
    <message>
        <source>Warnings too</source>
        <translation>Cả cảnh báo</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Những gì diễn ra</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tất cả</translation>
    </message>
</context>
<context>
    <name>corgi::PromptEditor</name>
    <message>
        <source>&amp;Reset this one</source>
        <translation>Đặt lạ&amp;i mục này</translation>
    </message>
    <message>
        <source>Always first</source>
        <translation>Luôn ở đầu</translation>
    </message>
    <message>
        <source>Thinking it through</source>
        <translation>Suy nghĩ</translation>
    </message>
    <message>
        <source>Thinking it through, with places (fast)</source>
        <translation>Suy nghĩ, kèm vị trí (nhanh)</translation>
    </message>
    <message>
        <source>Finding a place</source>
        <translation>Tìm một vị trí</translation>
    </message>
    <message>
        <source>Describing a place</source>
        <translation>Mô tả một vị trí</translation>
    </message>
    <message>
        <source>Answering from the evidence</source>
        <translation>Trả lời từ bằng chứng</translation>
    </message>
    <message>
        <source>Answering at once (direct)</source>
        <translation>Trả lời ngay (trực tiếp)</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Lời nhắc</translation>
    </message>
    <message>
        <source>What the model is told at each stage. Words in {braces} are filled in by the program and must stay.</source>
        <translation>Điều được nói với mô hình ở mỗi giai đoạn. Những từ trong {ngoặc nhọn} do chương trình điền và phải giữ nguyên.</translation>
    </message>
    <message>
        <source>Changed. The answers depend on this wording.</source>
        <translation>Đã thay đổi. Câu trả lời phụ thuộc vào lời nhắc này.</translation>
    </message>
    <message>
        <source>As the program came.</source>
        <translation>Như lúc có sẵn trong chương trình.</translation>
    </message>
    <message>
        <source>“%1” needs the words %2.</source>
        <translation>“%1” cần có các từ %2.</translation>
    </message>
</context>
<context>
    <name>corgi::QuestionField</name>
    <message>
        <source>Question</source>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>Enter asks, Shift+Enter starts a new line</source>
        <translation>Enter để hỏi, Shift+Enter để xuống dòng</translation>
    </message>
    <message>
        <source>Ask something about the image</source>
        <translation>Hãy hỏi điều gì đó về ảnh</translation>
    </message>
</context>
<context>
    <name>corgi::QuestionMenu</name>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Câu hỏi</translation>
    </message>
    <message>
        <source>&amp;Write a question</source>
        <translation>&amp;Viết câu hỏi</translation>
    </message>
    <message>
        <source>&amp;Stop answering</source>
        <translation>&amp;Dừng trả lời</translation>
    </message>
</context>
<context>
    <name>corgi::RegionRow</name>
    <message>
        <source>Looking closer…</source>
        <translation>Đang nhìn kỹ hơn…</translation>
    </message>
    <message>
        <source>Step %1, place %2</source>
        <translation>Bước %1, vị trí %2</translation>
    </message>
    <message>
        <source>No text here.</source>
        <translation>Không có chữ ở đây.</translation>
    </message>
    <message>
        <source>Nothing to describe.</source>
        <translation>Không có gì để mô tả.</translation>
    </message>
    <message>
        <source>Correct the text (F2)</source>
        <translation>Sửa chữ (F2)</translation>
    </message>
    <message>
        <source>Text read in step %1, place %2</source>
        <translation>Chữ đọc được ở bước %1, vị trí %2</translation>
    </message>
    <message>
        <source>Nothing was noted here.</source>
        <translation>Không ghi nhận gì ở đây.</translation>
    </message>
</context>
<context>
    <name>corgi::RunPanel</name>
    <message>
        <source>Answer and evidence</source>
        <translation>Câu trả lời và bằng chứng</translation>
    </message>
</context>
<context>
    <name>corgi::ScreenPicker</name>
    <message>
        <source>Choose a region of the screen</source>
        <translation>Chọn một vùng màn hình</translation>
    </message>
    <message>
        <source>Drag over a region. Enter takes everything, Esc gives up.</source>
        <translation>Kéo qua một vùng. Enter lấy tất cả, Esc để thôi.</translation>
    </message>
</context>
<context>
    <name>corgi::ServerForm</name>
    <message>
        <source>&amp;List its models</source>
        <translation>&amp;Liệt kê mô hình</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Thử</translation>
    </message>
    <message>
        <source>&amp;Use this server</source>
        <translation>&amp;Dùng máy chủ này</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Địa chỉ máy chủ</translation>
    </message>
    <message>
        <source>only if it wants one</source>
        <translation>chỉ khi máy chủ yêu cầu</translation>
    </message>
    <message>
        <source>Key of the server</source>
        <translation>Khóa của máy chủ</translation>
    </message>
    <message>
        <source>the first that it lists</source>
        <translation>mô hình đầu tiên được liệt kê</translation>
    </message>
    <message>
        <source>Model of the server</source>
        <translation>Mô hình của máy chủ</translation>
    </message>
    <message>
        <source>Sends a small picture and a question to the server</source>
        <translation>Gửi một ảnh nhỏ và một câu hỏi tới máy chủ</translation>
    </message>
    <message>
        <source>Any server that speaks OpenAI&apos;s protocol and runs a vision model: vLLM, llama-server, LM Studio, Ollama. Images and questions are sent to it, and nowhere else.</source>
        <translation>Mọi máy chủ dùng giao thức của OpenAI và chạy mô hình hiểu ảnh: vLLM, llama-server, LM Studio, Ollama. Ảnh và câu hỏi được gửi tới đó, và không đi đâu khác.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>Đị&amp;a chỉ</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Khóa</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Mô hình</translation>
    </message>
    <message>
        <source>There is no keychain to keep the key in, so it holds until the program ends.</source>
        <translation>Không có chùm khóa để giữ khóa, nên khóa chỉ có hiệu lực đến khi chương trình kết thúc.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Đang dùng</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Đang hỏi %1…</translation>
    </message>
    <message>
        <source>It was shown a red picture and asked for its colour. It says “%1”, after %2 s.</source>
        <translation>Máy chủ được cho xem một ảnh màu đỏ và được hỏi màu gì. Nó nói “%1”, sau %2 giây.</translation>
    </message>
    <message>
        <source>It answers, but lists no model.</source>
        <translation>Máy chủ trả lời nhưng không liệt kê mô hình nào.</translation>
    </message>
    <message numerus="yes">
        <source>It answers and has %n model(s).</source>
        <translation>
            <numerusform>Máy chủ trả lời và có %n mô hình.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no address of a server. Write it like http://localhost:8000, without a key.</source>
        <translation>Đây không phải địa chỉ máy chủ. Hãy viết như http://localhost:8000, không kèm khóa.</translation>
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
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Mô hình</translation>
    </message>
    <message>
        <source>&amp;Image and text</source>
        <translation>Ảnh &amp;và chữ</translation>
    </message>
    <message>
        <source>&amp;Wording</source>
        <translation>&amp;Lời nhắc</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Chương trình</translation>
    </message>
    <message>
        <source>Only the language needs the program to be started again.</source>
        <translation>Chỉ ngôn ngữ mới cần mở lại chương trình.</translation>
    </message>
    <message>
        <source>The model will be loaded again; a running question is stopped.</source>
        <translation>Mô hình sẽ được nạp lại; câu hỏi đang chạy sẽ bị dừng.</translation>
    </message>
    <message>
        <source>The language changes when the program is started again.</source>
        <translation>Ngôn ngữ sẽ đổi khi mở lại chương trình.</translation>
    </message>
    <message>
        <source>Takes effect at once.</source>
        <translation>Có hiệu lực ngay.</translation>
    </message>
    <message>
        <source>Met&amp;hod</source>
        <translation>&amp;Phương pháp</translation>
    </message>
    <message>
        <source>Memor&amp;y</source>
        <translation>&amp;Bộ nhớ</translation>
    </message>
    <message>
        <source>Takes effect with the next question; a running one goes on as it began.</source>
        <translation>Có hiệu lực từ câu hỏi tiếp theo; câu hỏi đang chạy vẫn tiếp tục như cũ.</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>Phím &amp;tắt</translation>
    </message>
</context>
<context>
    <name>corgi::SettingsLender</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 trên %2</translation>
    </message>
</context>
<context>
    <name>corgi::SettingsOpener</name>
    <message>
        <source>&amp;Settings…</source>
        <translation>Cà&amp;i đặt…</translation>
    </message>
</context>
<context>
    <name>corgi::ShortcutPage</name>
    <message>
        <source>&amp;No keys</source>
        <translation>&amp;Không có phím</translation>
    </message>
    <message>
        <source>&amp;Reset this one</source>
        <translation>Đặt lạ&amp;i mục này</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>K&amp;hôi phục tất cả</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>Lấ&amp;y phím</translation>
    </message>
    <message>
        <source>Find a command or keys</source>
        <translation>Tìm lệnh hoặc phím</translation>
    </message>
    <message>
        <source>Only commands with these words in them are listed</source>
        <translation>Chỉ liệt kê các lệnh có những từ này</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Các lệnh và phím của chúng</translation>
    </message>
    <message>
        <source>Choose a command, go to the field below the list, and press the keys that you want for it. Backspace leaves it without keys.</source>
        <translation>Chọn một lệnh, vào ô bên dưới danh sách và nhấn các phím bạn muốn dùng. Backspace để lệnh không có phím.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Lệnh</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Trình đơn</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Keys for “%1”</source>
        <translation>Phím cho “%1”</translation>
    </message>
    <message>
        <source>Press the keys</source>
        <translation>Nhấn các phím</translation>
    </message>
    <message>
        <source>Nothing here is called so.</source>
        <translation>Không có gì ở đây tên như vậy.</translation>
    </message>
    <message>
        <source>Changed. Usually it has no keys.</source>
        <translation>Đã đổi. Thường thì không có phím.</translation>
    </message>
    <message>
        <source>Changed. Usual keys: %1</source>
        <translation>Đã đổi. Phím thường dùng: %1</translation>
    </message>
    <message>
        <source>As the program came.</source>
        <translation>Như lúc có sẵn trong chương trình.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” in the menu %3, which loses it when you take it over.</source>
        <translation>%1 đang thuộc về “%2” trong trình đơn %3; nếu bạn lấy, lệnh đó sẽ mất phím này.</translation>
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
        <translation>%1 trên %2</translation>
    </message>
</context>
<context>
    <name>corgi::StatusLine</name>
    <message>
        <source>The size at which the model saw the image, and how much of its attention the image takes</source>
        <translation>Cỡ ảnh mà mô hình đã nhìn thấy, và ảnh chiếm bao nhiêu sự chú ý của mô hình</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Đang nạp mô hình…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Không có mô hình</translation>
    </message>
    <message>
        <source>The model couldn&apos;t be loaded</source>
        <translation>Không nạp được mô hình</translation>
    </message>
    <message>
        <source>sent as %1, %2 tokens</source>
        <translation>được gửi ở cỡ %1, %2 token</translation>
    </message>
    <message>
        <source>image reused: %1 s saved</source>
        <translation>dùng lại ảnh: tiết kiệm %1 giây</translation>
    </message>
    <message>
        <source>Demonstration, for its sample pictures only: %1 · %2</source>
        <translation>Trình diễn, chỉ cho các ảnh mẫu của nó: %1 · %2</translation>
    </message>
    <message>
        <source>Models are being compared</source>
        <translation>Đang so sánh các mô hình</translation>
    </message>
</context>
<context>
    <name>corgi::StepCard</name>
    <message>
        <source>Correct the statement (F2)</source>
        <translation>Sửa nhận định (F2)</translation>
    </message>
    <message>
        <source>This step couldn&apos;t be checked: %1</source>
        <translation>Không kiểm tra được bước này: %1</translation>
    </message>
    <message>
        <source>Thought alone; nothing to look at.</source>
        <translation>Chỉ là suy nghĩ; không có gì để nhìn.</translation>
    </message>
    <message>
        <source>No place in the image was found for this.</source>
        <translation>Không tìm thấy vị trí nào trong ảnh cho điều này.</translation>
    </message>
    <message>
        <source>Statement of step %1</source>
        <translation>Nhận định của bước %1</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Bước %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1. %n place(s) in the image</source>
        <translation>
            <numerusform>%1. %n vị trí trong ảnh</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>corgi::Suggestions</name>
    <message>
        <source>What is going on here?</source>
        <translation>Điều gì đang diễn ra ở đây?</translation>
    </message>
    <message>
        <source>What does the text say?</source>
        <translation>Dòng chữ viết gì?</translation>
    </message>
    <message>
        <source>Is there anything unusual?</source>
        <translation>Có gì bất thường không?</translation>
    </message>
    <message>
        <source>Asks this question about the image</source>
        <translation>Đặt câu hỏi này về ảnh</translation>
    </message>
    <message>
        <source>Ask your own question above, or begin with one of these.</source>
        <translation>Hãy đặt câu hỏi của bạn ở trên, hoặc bắt đầu với một trong những câu này.</translation>
    </message>
    <message>
        <source>Answers appear here, with the places in the image that they rest on.</source>
        <translation>Câu trả lời hiện ở đây, cùng những vị trí trong ảnh mà nó dựa vào.</translation>
    </message>
</context>
<context>
    <name>corgi::ThoughtCard</name>
    <message>
        <source>What the model thought first</source>
        <translation>Mô hình đã nghĩ gì trước</translation>
    </message>
    <message>
        <source>Hide the thought</source>
        <translation>Ẩn suy nghĩ</translation>
    </message>
    <message>
        <source>Show the thought</source>
        <translation>Hiện suy nghĩ</translation>
    </message>
</context>
<context>
    <name>corgi::Timeline</name>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Asks the same question about the same image</source>
        <translation>Hỏi lại cùng câu hỏi về cùng ảnh</translation>
    </message>
    <message>
        <source>What the model is writing</source>
        <translation>Mô hình đang viết gì</translation>
    </message>
    <message>
        <source>Hide the stages</source>
        <translation>Ẩn các giai đoạn</translation>
    </message>
    <message>
        <source>Show the stages</source>
        <translation>Hiện các giai đoạn</translation>
    </message>
    <message>
        <source>Working on it</source>
        <translation>Đang xử lý</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Đang dừng…</translation>
    </message>
    <message>
        <source>Done in %1 · image reused, %2 saved</source>
        <translation>Xong sau %1 · dùng lại ảnh, tiết kiệm %2</translation>
    </message>
    <message>
        <source>Done in %1</source>
        <translation>Xong sau %1</translation>
    </message>
    <message>
        <source>Stopped after %1</source>
        <translation>Đã dừng sau %1</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Kết thúc sớm</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Bước %1: %2</translation>
    </message>
</context>
<context>
    <name>corgi::TracePanel</name>
    <message>
        <source>Prompt</source>
        <translation>Lời nhắc</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Lời đáp</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Hiểu được</translation>
    </message>
    <message>
        <source>Tokens and times</source>
        <translation>Token và thời gian</translation>
    </message>
    <message>
        <source>Stages and exchanges with the model</source>
        <translation>Các giai đoạn và trao đổi với mô hình</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đã đọc</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Đã viết</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Copy this</source>
        <translation>Sao chép phần này</translation>
    </message>
    <message>
        <source>Copy everything</source>
        <translation>Sao chép tất cả</translation>
    </message>
    <message>
        <source>Ask a question to see the exact prompts and replies.</source>
        <translation>Hãy đặt câu hỏi để xem lời nhắc và lời đáp chính xác.</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Bước %1</translation>
    </message>
    <message>
        <source>The whole question</source>
        <translation>Toàn bộ câu hỏi</translation>
    </message>
    <message>
        <source>%1: %2. Its exchanges with the model stand below it.</source>
        <translation>%1: %2. Các trao đổi với mô hình nằm bên dưới.</translation>
    </message>
    <message>
        <source>%1: %2. The model wasn&apos;t asked.</source>
        <translation>%1: %2. Mô hình không được hỏi.</translation>
    </message>
    <message>
        <source>The exact prompts and replies appear here as each stage ends.</source>
        <translation>Lời nhắc và lời đáp chính xác hiện ở đây khi mỗi giai đoạn kết thúc.</translation>
    </message>
    <message>
        <source>The run goes on: more will follow.</source>
        <translation>Lượt chạy còn tiếp tục: sẽ có thêm.</translation>
    </message>
    <message>
        <source>The run ended early: this is what there was.</source>
        <translation>Lượt chạy kết thúc sớm: đây là những gì đã có.</translation>
    </message>
</context>
<context>
    <name>corgi::ViewMenu</name>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>&amp;Hiển thị</translation>
    </message>
    <message>
        <source>&amp;Fit into the window</source>
        <translation>&amp;Vừa cửa sổ</translation>
    </message>
    <message>
        <source>F&amp;ull size</source>
        <translation>&amp;Kích thước thật</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Phóng to</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Thu nhỏ</translation>
    </message>
    <message>
        <source>&amp;Boxes</source>
        <translation>&amp;Khung</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>&amp;Nhãn</translation>
    </message>
    <message>
        <source>Frames around &amp;text</source>
        <translation>&amp;Viền quanh chữ</translation>
    </message>
    <message>
        <source>Text as it was &amp;read</source>
        <translation>&amp;Chữ đã đọc được</translation>
    </message>
    <message>
        <source>Next &amp;image</source>
        <translation>Ảnh &amp;sau</translation>
    </message>
    <message>
        <source>Pre&amp;vious image</source>
        <translation>Ảnh t&amp;rước</translation>
    </message>
    <message>
        <source>&amp;Next place</source>
        <translation>Vị trí tiếp th&amp;eo</translation>
    </message>
    <message>
        <source>&amp;Previous place</source>
        <translation>Vị trí trướ&amp;c</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Màu sắc</translation>
    </message>
    <message>
        <source>&amp;Follow the system</source>
        <translation>Theo &amp;hệ thống</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Sáng</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Tối</translation>
    </message>
</context>
<context>
    <name>corgi::WelcomePage</name>
    <message>
        <source>Drop an image here</source>
        <translation>Thả ảnh vào đây</translation>
    </message>
    <message>
        <source>Then ask about it and see which places the answer rests on.</source>
        <translation>Rồi hỏi về ảnh và xem câu trả lời dựa vào những vị trí nào.</translation>
    </message>
    <message>
        <source>Pictures, folders of pictures and PDFs. Nothing leaves this computer.</source>
        <translation>Ảnh, thư mục ảnh và PDF. Không có gì rời khỏi máy tính này.</translation>
    </message>
    <message>
        <source>Try it with a sample</source>
        <translation>Thử với ảnh mẫu</translation>
    </message>
    <message>
        <source>Opens a picture that comes with the program</source>
        <translation>Mở một ảnh đi kèm chương trình</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Đã mở trước đây</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Mở %1</translation>
    </message>
    <message>
        <source>Open an image…</source>
        <translation>Mở ảnh…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Dán</translation>
    </message>
    <message>
        <source>Pastes an image from the clipboard</source>
        <translation>Dán ảnh từ bảng tạm</translation>
    </message>
    <message>
        <source>There is no model on this computer yet to answer questions.</source>
        <translation>Trên máy tính này chưa có mô hình nào để trả lời câu hỏi.</translation>
    </message>
    <message>
        <source>Get a real model…</source>
        <translation>Lấy mô hình thật…</translation>
    </message>
    <message>
        <source>Get a model…</source>
        <translation>Lấy mô hình…</translation>
    </message>
</context>
<context>
    <name>corgi::ZoomBar</name>
    <message>
        <source>What is shown</source>
        <translation>Hiển thị những gì</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>Cỡ ảnh</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Shown at %1 percent. Press for full size</source>
        <translation>Đang hiện ở %1 phần trăm. Nhấn để xem kích thước thật</translation>
    </message>
    <message>
        <source>Open another image</source>
        <translation>Mở ảnh khác</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Fit into the window</source>
        <translation>Vừa cửa sổ</translation>
    </message>
    <message>
        <source>Correct the boxes</source>
        <translation>Sửa các khung</translation>
    </message>
    <message>
        <source>Show at full size</source>
        <translation>Hiện ở kích thước thật</translation>
    </message>
</context>
</TS>
