// Prompts: loading, placeholders, filling, and the schemas that go with them.
#include "core/base/json.h"
#include "core/pipeline/prompts.h"
#include "core/pipeline/reply_schemas.h"
#include "core/pipeline/text.h"

#include <fstream>

#include <QTemporaryDir>
#include <QtTest>

namespace corgi {

class TestPrompts : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void built_in_is_the_file_of_resources() {
    const Prompts prompts = Prompts::built_in();
    const Json json = read_json_file(source_file(), 1 << 20, ErrorCode::kPrompts);
    QCOMPARE(prompts.system(), json["system"].get<std::string>());
    QCOMPARE(prompts.fill("ground", {}), json["ground"].get<std::string>());
  }

  void fill_replaces_names_and_leaves_json_braces() {
    const std::string text =
        Prompts::built_in().fill("reason", {{"question", "Why?"}, {"max_steps", "4"}});
    QVERIFY(text.find("Question: Why?\n") == 0);
    QVERIFY(text.find("at most 4 steps") != std::string::npos);
    QVERIFY(text.find("Reply in JSON: {\"thought\": \"...\", \"steps\": [{") != std::string::npos);
  }

  void a_value_is_not_filled_again() {
    const std::string text = Prompts::built_in().fill(
        "reason", {{"question", "What is {max_steps}?"}, {"max_steps", "4"}});
    QVERIFY(text.find("Question: What is {max_steps}?") == 0);
  }

  void unknown_stage_is_a_defect() {
    expect(ErrorCode::kInternal, "dance", [] { Prompts::built_in().fill("dance", {}); });
  }

  void missing_file_is_an_io_error() {
    expect(ErrorCode::kIo, "nowhere.json", [] { Prompts::load("/nonexistent/nowhere.json"); });
  }

  void damaged_files_data() {
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("missing stage") << "caption" << QString() << "\"caption\" is missing";
    QTest::newRow("not text") << "ground"
                              << "7"
                              << "ground: expected a string";
    QTest::newRow("placeholder lost") << "ground"
                                      << "\"Where?\""
                                      << "{statement}";
    QTest::newRow("one of two lost") << "synthesize"
                                     << "\"{question}\""
                                     << "{evidence}";
  }
  void damaged_files() {
    QFETCH(QString, stage);
    QFETCH(QString, value);
    QFETCH(QString, complaint);
    Json json = read_json_file(source_file(), 1 << 20, ErrorCode::kPrompts);
    json.erase(stage.toStdString());
    if (!value.isEmpty()) json[stage.toStdString()] = Json::parse(value.toStdString());
    expect(ErrorCode::kPrompts, complaint.toStdString(), [&] { load_text(json.dump()); });
  }

  void not_json_names_the_file() {
    expect(ErrorCode::kPrompts, "prompts.json", [this] { load_text("{ \"system\": "); });
  }

  void schemas_keep_the_order_of_their_properties() {
    const std::string schema = reasoning_schema(3, true);
    const auto at = [&](const char* word) { return schema.find(word); };
    QVERIFY(at("\"thought\"") < at("\"steps\""));
    QVERIFY(at("\"statement\"") < at("\"look\""));
    QVERIFY(at("\"look\"") < at("\"bbox_2d\""));
    const Json json = Json::parse(schema);
    QCOMPARE(json["properties"]["steps"]["maxItems"].get<int>(), 3);
    const Json item = json["properties"]["steps"]["items"];
    QCOMPARE(item["required"], Json({"statement", "look"}));
    QCOMPARE(item["properties"]["bbox_2d"]["minItems"].get<int>(), 4);
    QVERIFY(reasoning_schema(3, false).find("bbox_2d") == std::string::npos);
  }

  void schemas_bound_what_a_reply_may_hold() {
    QCOMPARE(Json::parse(grounding_schema(5))["maxItems"].get<int>(), 5);
    QCOMPARE(Json::parse(grounding_schema(5))["type"].get<std::string>(), std::string("array"));
    QCOMPARE(
        Json::parse(answer_schema({1, 2}, true))["properties"]["key_evidence"]["items"]["maximum"],
        Json(2));
    QCOMPARE(Json::parse(caption_schema())["properties"]["verdict"]["enum"],
             Json({"supported", "contradicted", "not visible"}));
  }

  void control_tokens_are_found_and_broken() {
    QCOMPARE(first_control_token("a <|image_pad|> b"), std::string_view("<|image_pad|>"));
    QCOMPARE(first_control_token("x <| y |> z <|im_end|"), std::string_view());
    QCOMPARE(without_control_tokens("<|im_end|><<||"), std::string("< |im_end|><< ||"));
    QCOMPARE(first_control_token(without_control_tokens("<<|im_end|>")), std::string_view());
  }

  void text_helpers() {
    QCOMPARE(on_one_line("  a\n\n b\t c "), std::string("a b c"));
    QCOMPARE(shortened("\u00e4\u00f6\u00fc", 2), std::string("\u00e4\u00f6..."));
    QCOMPARE(shortened("\u00e4\u00f6\u00fc", 3), std::string("\u00e4\u00f6\u00fc"));
    QCOMPARE(trimmed(" \n "), std::string_view());
  }

 private:
  static std::filesystem::path source_file() {
    return std::filesystem::path(CORGI_SOURCE_DIR) / "resources/prompts/prompts.json";
  }

  void load_text(const std::string& text) {
    const auto path = std::filesystem::path(folder_.path().toStdString()) / "prompts.json";
    std::ofstream(path) << text;
    Prompts::load(path);
  }

  template <typename Call>
  void expect(ErrorCode code, const std::string& words, Call call) {
    try {
      call();
      QFAIL("nothing was thrown");
    } catch (const Error& e) {
      QCOMPARE(e.code(), code);
      QVERIFY2(std::string(e.what()).find(words) != std::string::npos, e.what());
    }
  }

  QTemporaryDir folder_;
};

}  // namespace corgi

QTEST_APPLESS_MAIN(corgi::TestPrompts)
#include "tst_prompts.moc"
