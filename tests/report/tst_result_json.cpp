// A result as JSON: the names that scripts rely on, and the way back.
#include "core/report/result_json.h"
#include "tests/report/sample_result.h"

#include <QtTest>

namespace corgi {

class TestResultJson : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void names_are_those_that_scripts_rely_on() {
    const Json json = result_to_json(sample_result());
    QCOMPARE(json["mode"], Json("fast"));
    QCOMPARE(json["steps"][0]["look"], Json("text"));
    QCOMPARE(json["steps"][0]["regions"][1]["box"], Json({0.5, 0.5, 1.0, 1.0}));
    QCOMPARE(json["steps"][0]["error"], Json());
    QCOMPARE(json["steps"][1]["verdict"], Json("not_visible"));
    QCOMPARE(json["evidence"][0]["lines"][0]["confidence"], Json(0.93));
    QCOMPARE(json["evidence"][0]["verdict"], Json());
    QCOMPARE(json["evidence"][1]["kind"], Json("caption"));
    QCOMPARE(json["exchanges"][0]["finish_reason"], Json("repetition"));
    QCOMPARE(json["exchanges"][0]["timings_ms"]["vision"], Json(2.25));
    QCOMPARE(json["image_hash"], Json("0123456789abcdeffedcba9876543210"));
    QCOMPARE(json["image_size_sent_px"], Json({1024, 768}));
    QCOMPARE(json["cache"]["saved_ms"], Json(7.5));
    QCOMPARE(json["model"]["is_demo"], Json(true));
    QCOMPARE(json["seed"], Json(18446744073709551615ULL));
  }

  void every_field_comes_back() {
    const Json before = result_to_json(sample_result());
    // Through text, as files hold it.
    const Json read = Json::parse(before.dump());
    const Result result = result_from_json(read, "test");
    QCOMPARE(result_to_json(result).dump(), before.dump());
    QVERIFY(result.image_hash == sample_result().image_hash);
    QCOMPARE(result.steps[0].regions[0].box.x1, 1.0 / 3);
    QVERIFY(!result.steps[0].error && result.steps[1].error);
    QVERIFY(result.evidence[1].verdict == Verdict::kContradicted);
  }

  void an_empty_result_comes_back() {
    const Json before = result_to_json(Result());
    QCOMPARE(result_to_json(result_from_json(before, "test")).dump(), before.dump());
  }

  void damage_names_its_place_data() {
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char* pointer, const char* value, const char* complaint) {
      QTest::newRow(pointer) << QString::fromUtf8(pointer) << QString::fromUtf8(value)
                             << QString::fromUtf8(complaint);
    };
    row("/format", "2", "format");
    row("/mode", "\"slow\"", "no such name: \"slow\"");
    row("/question", "7", "question: expected a string");
    row("/steps", "{}", "steps: expected a list");
    row("/steps/1", "[]", "steps[1]: expected a JSON object");
    row("/steps/1/look", "\"smell\"", "steps[1]: look: no such name");
    row("/steps/0/regions/1/box", "[0, 0, 1]", "steps[0]: regions[1]: box: expected four numbers");
    row("/steps/0/regions/0/box/2", "1.5", "box: expected four numbers from 0 to 1");
    row("/evidence/0/lines/1/confidence", "2", "confidence");
    row("/evidence/0/region_index", "-1", "region_index");
    row("/key_evidence/0", "\"1\"", "key_evidence[0]: expected a whole number");
    row("/warnings/0", "null", "warnings[0]: expected a string");
    row("/exchanges/0/finish_reason", "\"tired\"", "no such name");
    row("/image_hash", "\"xyz\"", "32 hexadecimal digits");
    row("/image_size_sent_px", "[1]", "width and height");
    row("/seed", "-1", "seed");
    row("/cancelled", "0", "cancelled: expected true or false");
    row("/model/vocab_size", "1.5", "vocab_size");
  }
  void damage_names_its_place() {
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    QFETCH(QString, complaint);
    Json json = result_to_json(sample_result());
    json[Json::json_pointer(pointer.toStdString())] = Json::parse(value.toStdString());
    try {
      result_from_json(json, "old.json");
      QFAIL("nothing was thrown");
    } catch (const Error& e) {
      QCOMPARE(e.code(), ErrorCode::kInput);
      QVERIFY2(std::string(e.what()).rfind("old.json: ", 0) == 0, e.what());
      QVERIFY2(std::string(e.what()).find(complaint.toStdString()) != std::string::npos, e.what());
    }
  }

  void any_missing_key_is_an_input_error() {
    const Json whole = result_to_json(sample_result());
    for (const auto& [key, value] : whole.items()) {
      Json json = whole;
      json.erase(key);
      bool thrown = false;
      try {
        result_from_json(json, "old.json");
      } catch (const Error& e) {
        thrown = e.code() == ErrorCode::kInput;
      }
      QVERIFY2(thrown, key.c_str());
    }
  }
};

}  // namespace corgi

QTEST_APPLESS_MAIN(corgi::TestResultJson)
#include "tst_result_json.moc"
