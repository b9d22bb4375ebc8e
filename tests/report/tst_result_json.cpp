// A result as JSON: the names that scripts rely on, and the way back.
#include "core/report/result_json.h"
#include "tests/report/sample_result.h"

#include <set>
#include <string>

#include <QtTest>

namespace corgi {
namespace {

const std::set<std::string>& added_keys() {
  static const std::set<std::string> keys{
      "support", "support_text", "model_note", "reading", "describing", "ocr_engine"};
  return keys;
}

}  // namespace

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
    QCOMPARE(json["evidence"][0]["lines"][0]["quad"], Json());
    QCOMPARE(json["evidence"][0]["lines"][1]["quad"][1], Json({0.29, 0.3}));
    QCOMPARE(json["evidence"][0]["verdict"], Json());
    QCOMPARE(json["evidence"][1]["kind"], Json("caption"));
    QCOMPARE(json["exchanges"][0]["finish_reason"], Json("repetition"));
    QCOMPARE(json["exchanges"][0]["timings_ms"]["vision"], Json(2.25));
    QCOMPARE(json["image_hash"], Json("0123456789abcdeffedcba9876543210"));
    QCOMPARE(json["image_size_sent_px"], Json({1024, 768}));
    QCOMPARE(json["cache"]["saved_ms"], Json(7.5));
    QCOMPARE(json["model"]["is_demo"], Json(true));
    QCOMPARE(json["seed"], Json(18446744073709551615ULL));
    const Json& region = json["steps"][0]["regions"][1];
    QCOMPARE(region["doubts"][0]["kind"], Json("tiny"));
    QVERIFY(!region["doubts"][0]["text"].get<std::string>().empty());
    QCOMPARE(region["first_box"], Json({0.5, 0.5, 0.9, 0.9}));
    QCOMPARE(region["tokens"], Json(0.5));
    QCOMPARE(json["steps"][0]["counter_check"]["on_blank"], Json("supported"));
    QCOMPARE(json["steps"][0]["counter_check"]["depends_on_box"], Json(false));
    QCOMPARE(json["support"], Json("unsupported"));
    QCOMPARE(json["exchanges"][0]["purpose"], Json("second_look"));
    QCOMPARE(json["exchanges"][0]["image_size_sent_px"], Json({320, 288}));
    QCOMPARE(json["exchanges"][0]["repeated"], Json("la <la> "));
    QCOMPARE(json["reading"]["end_ms"], Json(45.5));
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
    row("/steps/0/regions/1/doubts/0/kind", "\"big\"", "regions[1]: doubts[0]: kind: no such name");
    row("/steps/0/regions/1/first_box", "[0]", "first_box: expected four numbers");
    row("/steps/0/counter_check/on_blank", "\"maybe\"", "on_blank: no such name");
    row("/support", "\"partly\"", "support: no such name");
    row("/exchanges/0/purpose", "\"fun\"", "exchanges[0]: purpose: no such name");
    row("/exchanges/0/image_hash", "\"12\"", "32 hexadecimal digits");
    row("/reading/end_ms", "-2", "end_ms");
    row("/describing", "3", "describing");
    row("/steps/0/regions/0/box/2", "1.5", "box: expected four numbers from 0 to 1");
    row("/evidence/0/lines/1/confidence", "2", "confidence");
    row("/evidence/0/lines/1/quad/2/1", "7", "quad[2]: expected two numbers");
    row("/evidence/0/lines/1/quad", "[[0, 0]]", "lines[1]: quad: expected four corners");
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

  // Results that were saved before boxes were doubted and verdicts counter-checked.
  void older_results_open() {
    Json old = result_to_json(sample_result());
    for (const std::string& key : added_keys()) old.erase(key);
    for (const char* key : {"tokens", "doubts", "first_box"})
      old["steps"][0]["regions"][1].erase(key);
    old["steps"][0].erase("counter_check");
    for (Json& line : old["evidence"][0]["lines"]) line.erase("quad");
    for (const char* key : {"purpose", "request", "repeated", "image_hash", "cache"})
      old["exchanges"][0].erase(key);
    const Result result = result_from_json(old, "old.json");
    QCOMPARE(result.answer, std::string("STOP"));
    QVERIFY(result.steps[0].regions[1].doubts.empty() && !result.steps[0].counter_check);
    QCOMPARE(result.exchanges[0].prompt, std::string("prompt <|image_pad|>"));
    QCOMPARE(result.support, AnswerSupport::kUnchecked);
  }

  void any_missing_key_is_an_input_error() {
    const Json whole = result_to_json(sample_result());
    for (const auto& [key, value] : whole.items()) {
      // A sentence that follows from another key, and what not every result has.
      if (added_keys().contains(key)) continue;
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
