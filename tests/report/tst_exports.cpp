// Exports against the rules of their formats.
#include "core/base/json.h"
#include "core/report/export_boxes.h"
#include "core/report/export_text.h"
#include "core/report/exporter.h"
#include "tests/report/sample_result.h"
#include "tests/support/expect_error.h"
#include "tests/support/pictures.h"

#include <cmath>
#include <set>

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

using namespace corgi;

namespace {

ExportItem item(const std::string& path = "pictures/a \"street\".png") {
  ExportItem made{sample_result(), path};
  made.result.steps[1].regions = {{{0, 0, 0.5, 0.5}, ""}, {{0.3, 0.3, 0.3, 0.9}, "no area"}};
  return made;
}

Json parsed(const std::string& text) {
  return parse_json(text, "export", ErrorCode::kInput);
}

}  // namespace

class TestExports : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void labels_are_never_empty_and_boxes_have_an_area() {
    ExportItem made = item();
    made.result.steps[0].regions[0].label = "two\nlines";
    const std::vector<LabelledBox> boxes = labelled_boxes(made.result);
    QCOMPARE(boxes.size(), std::size_t{3});
    QCOMPARE(boxes[0].label, std::string("two lines"));
    QCOMPARE(boxes[0].text, std::string("STOP\nHERE"));
    QCOMPARE(boxes[1].caption, std::string("A sign."));
    QCOMPARE(boxes[2].label, std::string("cat"));
  }

  void coco_keeps_its_rules() {
    const Json coco = parsed(export_coco({item("a.png"), item("b.png"), item("a.png")}));
    QCOMPARE(coco["images"].size(), std::size_t{2});
    QCOMPARE(coco["annotations"].size(), std::size_t{9});
    std::set<std::int64_t> images, categories, annotations;
    for (const Json& image : coco["images"]) images.insert(image["id"].get<std::int64_t>());
    for (const Json& category : coco["categories"]) {
      QVERIFY(category["id"] > 0 && category["name"].is_string());
      categories.insert(category["id"].get<std::int64_t>());
    }
    QCOMPARE(categories.size(), std::size_t{3});
    for (const Json& annotation : coco["annotations"]) {
      QVERIFY(annotations.insert(annotation["id"].get<std::int64_t>()).second);
      QVERIFY(images.contains(annotation["image_id"].get<std::int64_t>()));
      QVERIFY(categories.contains(annotation["category_id"].get<std::int64_t>()));
      const auto box = annotation["bbox"].get<std::vector<double>>();
      QCOMPARE(box.size(), std::size_t{4});
      QVERIFY(box[0] >= 0 && box[1] >= 0 && box[2] > 0 && box[3] > 0);
      QVERIFY(box[0] + box[2] <= 640.001 && box[1] + box[3] <= 480.001);
      QVERIFY(std::abs(annotation["area"].get<double>() - box[2] * box[3]) < 0.02);
      QCOMPARE(annotation["segmentation"][0].size(), std::size_t{8});
      QCOMPARE(annotation["iscrowd"].get<int>(), 0);
    }
    QCOMPARE(coco["annotations"][0]["bbox"].get<std::vector<double>>(),
             (std::vector<double>{64, 96, 149.33, 96}));
    QCOMPARE(coco["annotations"][0]["attributes"]["verdict"].get<std::string>(),
             std::string("supported"));
    QCOMPARE(parsed(export_coco({}))["images"].size(), std::size_t{0});
  }

  void yolo_lines_are_shares_of_the_image() {
    const std::vector<ExportItem> items = {item()};
    const std::vector<std::string> names = label_names(items);
    const QStringList lines = QString::fromStdString(export_yolo_labels(items[0], names))
                                  .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[2], QStringLiteral("2 0.250000 0.250000 0.500000 0.500000"));
    const QRegularExpression form(QStringLiteral("^\\d+( (0\\.\\d{6}|1\\.000000)){4}$"));
    for (const QString& line : lines) {
      QVERIFY2(form.match(line).hasMatch(), qPrintable(line));
      const QStringList fields = line.split(QLatin1Char(' '));
      QVERIFY(fields[0].toInt() < static_cast<int>(names.size()));
      for (const int axis : {1, 2}) {
        const double centre = fields[axis].toDouble();
        const double half = fields[axis + 2].toDouble() / 2;
        QVERIFY(centre - half > -1e-5 && centre + half < 1 + 1e-5);
      }
    }
    EXPECT_ERROR(ErrorCode::kInternal, "no class", export_yolo_labels(items[0], {}));
  }

  void yolo_classes_are_numbered_from_zero() {
    const std::string yaml = export_yolo_classes({"red: sign", "say \"x\"", "招牌"});
    QVERIFY(yaml.find("  0: \"red: sign\"\n  1: \"say \\\"x\\\"\"\n  2: \"招牌\"\n") !=
            std::string::npos);
    QVERIFY(yaml.find("train: images\nval: images\n") != std::string::npos);
    QVERIFY(export_yolo_classes({}).find("names: {}") != std::string::npos);
  }

  void labelme_has_every_key_that_it_reads() {
    const Json file = parsed(export_labelme(item()));
    for (const char* key :
         {"version", "flags", "shapes", "imagePath", "imageData", "imageHeight", "imageWidth"}) {
      QVERIFY2(file.contains(key), key);
    }
    QCOMPARE(file["imagePath"].get<std::string>(), std::string("pictures/a \"street\".png"));
    QCOMPARE(file["imageWidth"].get<int>(), 640);
    QCOMPARE(file["shapes"].size(), std::size_t{3});
    for (const Json& shape : file["shapes"]) {
      QCOMPARE(shape["shape_type"].get<std::string>(), std::string("rectangle"));
      QCOMPARE(shape["points"].size(), std::size_t{2});
      QVERIFY(shape["points"][0][0] < shape["points"][1][0]);
      QVERIFY(shape["points"][1][0] <= 640 && shape["points"][1][1] <= 480);
      QVERIFY(shape["flags"].is_object() && shape["group_id"].is_number());
    }
  }

  void hocr_is_well_formed_and_nested_as_the_spec_says() {
    ExportItem made = item();
    made.image_path = "it's <a> \"b\" & c.png";
    made.result.evidence[0].lines[0].text = "A < B & \"C\" \x01 \xef\xbf\xbf end";
    QXmlStreamReader xml(QString::fromStdString(export_hocr(made)));
    const QStringList order = {QStringLiteral("ocr_page"),
                               QStringLiteral("ocr_carea"),
                               QStringLiteral("ocr_par"),
                               QStringLiteral("ocr_line")};
    const QRegularExpression box(QStringLiteral("bbox (\\d+) (\\d+) (\\d+) (\\d+)"));
    QStringList open, ids, lines;
    QString capabilities;
    while (!xml.atEnd()) {
      xml.readNext();
      if (xml.isEndElement()) open.removeLast();
      if (!xml.isStartElement()) continue;
      const QXmlStreamAttributes attributes = xml.attributes();
      if (attributes.value(QStringLiteral("name")) == QLatin1String("ocr-capabilities")) {
        capabilities = attributes.value(QStringLiteral("content")).toString();
      }
      const QString kind = attributes.value(QStringLiteral("class")).toString();
      if (!kind.isEmpty()) {
        const auto level = order.indexOf(kind);
        QVERIFY2(level >= 0 && (level == 0 || open.last() == order[level - 1]), qPrintable(kind));
        const auto found = box.match(attributes.value(QStringLiteral("title")).toString());
        QVERIFY(found.hasMatch());
        QVERIFY(found.captured(1).toInt() < found.captured(3).toInt());
        QVERIFY(found.captured(3).toInt() <= 640 && found.captured(4).toInt() <= 480);
        const QString id = attributes.value(QStringLiteral("id")).toString();
        QVERIFY(!ids.contains(id));
        ids.append(id);
      }
      if (kind == QLatin1String("ocr_line")) {
        lines.append(xml.readElementText());
        continue;
      }
      open.append(kind);
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith(QStringLiteral("A < B & \"C\"")));
    QCOMPARE(capabilities.split(QLatin1Char(' ')), order);
  }

  void hocr_tells_the_corners_of_slanted_text() {
    ExportItem made = item();
    made.result.evidence[0].lines[1].quad.reset();
    QVERIFY(export_hocr(made).find("poly") == std::string::npos);
    made.result.evidence[0].lines[0].quad =
        TextQuad{{{0.25, 0.5}, {0.5, 0.25}, {0.55, 0.3}, {0.3, 0.55}}};
    const std::string html = export_hocr(made);
    QVERIFY(html.find("; poly 160 240 320 120 352 144 192 264\"") != std::string::npos);
    QCOMPARE(html.find("poly"), html.rfind("poly"));
  }

  void csv_quotes_what_needs_it() {
    TableRow answered{"a,b.png", "What \"is\" it?", sample_result(), ""};
    TableRow failed{"c.png", "two\nlines", std::nullopt, "no such file"};
    const std::string csv = export_csv({answered, failed});
    QVERIFY(csv.find("\"a,b.png\",\"What \"\"is\"\" it?\",fast,STOP,It reads STOP.,2,1,0,1,0.10,"
                     "micro,\r\n") != std::string::npos);
    QVERIFY(csv.find("c.png,\"two\nlines\",,,,,,,,,,no such file\r\n") != std::string::npos);
    QVERIFY(csv.starts_with("image,question,mode,"));
  }

  void every_format_writes_its_files() {
    const QTemporaryDir temporary;
    const std::filesystem::path folder = temporary.path().toStdString();
    const Image image = plain_image(64, 48);
    QFile taken(temporary.filePath(QStringLiteral("taken")));
    QVERIFY(taken.open(QIODevice::WriteOnly));
    for (int i = 0; i < kExportFormats; ++i) {
      const auto format = static_cast<ExportFormat>(i);
      const std::filesystem::path path =
          folder / ("made" + std::to_string(i) + std::string(extension_of(format)));
      for (int again = 0; again < 2; ++again) write_export(format, item(), image, path);
      QCOMPARE(std::filesystem::is_directory(path), is_folder(format));
      if (!is_folder(format)) QVERIFY(std::filesystem::file_size(path) > 100);
      EXPECT_ERROR(ErrorCode::kInput, "picture", write_export(format, item(), Image(), path));
      const std::filesystem::path nowhere = folder / "taken" / "x";
      EXPECT_ERROR(ErrorCode::kIo, "taken", write_export(format, item(), image, nowhere));
    }
    QFile page(QString::fromStdString(
        (folder / ("made" + std::to_string(static_cast<int>(ExportFormat::kMarkdown)) + ".md"))
            .string()));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray text = page.readAll();
    QVERIFY(text.startsWith("# ") && text.contains(item().result.answer.c_str()));
    QVERIFY(!text.contains("annotated.png") && !text.contains("crops/"));
    const std::filesystem::path yolo =
        folder / ("made" + std::to_string(static_cast<int>(ExportFormat::kYolo)));
    QVERIFY(std::filesystem::exists(yolo / "data.yaml"));
    QVERIFY(std::filesystem::exists(yolo / "images" / "a \"street\".png"));
    QVERIFY(std::filesystem::exists(yolo / "labels" / "a \"street\".txt"));
  }

  void without_the_image_size_there_is_nothing_to_export() {
    ExportItem made = item("x.png");
    made.result.image_width_px = 0;
    EXPECT_ERROR(ErrorCode::kInput, "x.png", export_coco({made}));
    EXPECT_ERROR(ErrorCode::kInput, "x.png", export_labelme(made));
    EXPECT_ERROR(ErrorCode::kInput, "x.png", export_hocr(made));
  }
};

QTEST_MAIN(TestExports)
#include "tst_exports.moc"
