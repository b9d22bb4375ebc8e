// Damaged and foreign tokenizer files: a clear Error each, never a crash.
#include "core/tokenizer/tokenizer.h"
#include "small_tokenizer.h"

#include <functional>
#include <random>

#include <QTemporaryDir>
#include <QtTest>

using namespace corgi;

namespace {

using Change = std::function<void(Json&)>;

struct Case {
  const char* name;
  Change change;
  const char* message;  // a part of what the error says
};

const std::vector<Case>& cases() {
  static const std::vector<Case> kCases = {
      {"other model",
       [](Json& j) { j["model"]["type"] = "Unigram"; },
       "expected \"BPE\", found \"Unigram\""},
      {"unigram vocabulary",
       [](Json& j) {
         j["model"] = {{"vocab", Json::parse(R"([["a", -1.5], {"b": [2]}])")}, {"type", "Unigram"}};
       },
       "found \"Unigram\""},
      {"no model", [](Json& j) { j.erase("model"); }, "/model/type"},
      {"model is a number", [](Json& j) { j["model"] = 5; }, "/model/type"},
      {"other pattern",
       [](Json& j) { j["pre_tokenizer"]["pretokenizers"][0]["pattern"]["Regex"] = "\\w+"; },
       "\\w+"},
      {"no split",
       [](Json& j) {
         j["pre_tokenizer"] = {{"type", "ByteLevel"}};
       },
       "/pre_tokenizer/type"},
      {"third step",
       [](Json& j) { j["pre_tokenizer"]["pretokenizers"].push_back("x"); },
       "pretokenizers/2"},
      {"other normalizer", [](Json& j) { j["normalizer"]["type"] = "NFKC"; }, "found \"NFKC\""},
      {"no normalizer", [](Json& j) { j["normalizer"] = nullptr; }, "/normalizer/type"},
      {"other decoder", [](Json& j) { j["decoder"]["type"] = "Metaspace"; }, "Metaspace"},
      {"adds tokens",
       [](Json& j) { j["post_processor"]["type"] = "TemplateProcessing"; },
       "TemplateProcessing"},
      {"byte fallback", [](Json& j) { j["model"]["byte_fallback"] = true; }, "byte_fallback"},
      {"ignore merges", [](Json& j) { j["model"]["ignore_merges"] = true; }, "ignore_merges"},
      {"dropout", [](Json& j) { j["model"]["dropout"] = 0.1; }, "dropout"},
      {"prefix", [](Json& j) { j["model"]["continuing_subword_prefix"] = "##"; }, "##"},
      {"negative id", [](Json& j) { j["model"]["vocab"]["a"] = -1; }, "\"a\": expected an id"},
      {"huge id", [](Json& j) { j["model"]["vocab"]["a"] = 4'000'000'000u; }, "found 4000000000"},
      {"id is a text", [](Json& j) { j["model"]["vocab"]["a"] = "1"; }, "\"a\": expected an id"},
      {"id is a fraction", [](Json& j) { j["model"]["vocab"]["a"] = 1.5; }, "found 1.5"},
      {"id is a list", [](Json& j) { j["model"]["vocab"]["a"] = {1}; }, "\"a\": expected an id"},
      {"id twice", [](Json& j) { j["model"]["vocab"]["a"] = 98; }, "taken by"},
      {"empty token", [](Json& j) { j["model"]["vocab"][""] = 300; }, "isn't empty"},
      {"byte without token",
       [](Json& j) {
         j["model"]["vocab"]["zz"] = 'z';
         j["model"]["vocab"].erase("z");
       },
       "found none for 122"},
      {"no vocabulary", [](Json& j) { j["model"]["vocab"] = Json::object(); }, "found none for 0"},
      {"vocabulary is null", [](Json& j) { j["model"]["vocab"] = nullptr; }, "found none for 0"},
      {"merge of unknown",
       [](Json& j) {
         j["model"]["merges"].push_back({"q", "zz"});
       },
       "found \"zz\""},
      {"merge to unknown",
       [](Json& j) {
         j["model"]["merges"].push_back({"q", "z"});
       },
       "found \"qz\""},
      {"merge twice",
       [](Json& j) {
         j["model"]["merges"].push_back({"t", "h"});
       },
       "merge 0 too"},
      {"merge of one", [](Json& j) { j["model"]["merges"].push_back({"t"}); }, "pair of tokens"},
      {"merge of three",
       [](Json& j) {
         j["model"]["merges"].push_back({"t", "h", "e"});
       },
       "pair of tokens"},
      {"merge of numbers",
       [](Json& j) {
         j["model"]["merges"].push_back({1, 2});
       },
       "pair of tokens"},
      {"merge is an object",
       [](Json& j) { j["model"]["merges"].push_back(Json::object()); },
       "pair of tokens"},
      {"merge without space", [](Json& j) { j["model"]["merges"].push_back("th"); }, "one space"},
      {"merge with two spaces",
       [](Json& j) { j["model"]["merges"].push_back("t h e"); },
       "one space"},
      {"added id of a token", [](Json& j) { j["added_tokens"][0]["id"] = 97; }, "taken by"},
      {"added id out of range",
       [](Json& j) { j["added_tokens"][0]["id"] = 1u << 31; },
       "id: expected"},
      {"added without content", [](Json& j) { j["added_tokens"][0].erase("content"); }, "content"},
      {"added is empty", [](Json& j) { j["added_tokens"][0]["content"] = ""; }, "1 to 4096 bytes"},
      {"added is long",
       [](Json& j) { j["added_tokens"][0]["content"] = std::string(5000, 'x'); },
       "5000"},
      {"added strips", [](Json& j) { j["added_tokens"][0]["lstrip"] = true; }, "lstrip"},
      {"added twice",
       [](Json& j) { j["added_tokens"][1]["content"] = "<|im_end|>"; },
       "found as token 262 too"},
      {"added is a text", [](Json& j) { j["added_tokens"][0] = "x"; }, "expected a JSON object"},
      {"added is no list", [](Json& j) { j["added_tokens"] = 7; }, "expected a list"},
      {"deep settings",
       [](Json& j) {
         Json* at = &j["padding"];
         for (int i = 0; i < 100; ++i) at = &(*at = Json::array({nullptr}))[0];
       },
       "deeper than 64"},
      {"many settings",
       [](Json& j) { j["padding"] = std::vector<int>(1'000'001, 0); },
       "a million values"},
  };
  return kCases;
}

}  // namespace

class TokenizerFilesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    dir_ = std::make_unique<QTemporaryDir>();
    json_ = test::small_tokenizer_json();
  }

  void says_what_is_wrong_data() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < cases().size(); ++i)
      QTest::newRow(cases()[i].name) << static_cast<int>(i);
  }

  void says_what_is_wrong() {
    QFETCH(int, index);
    const Case& c = cases()[static_cast<std::size_t>(index)];
    c.change(json_);
    write("tokenizer.json", json_.dump());
    expect_error(ErrorCode::kTokenizer, c.message);
  }

  void accepts_absent_and_null_options() {
    json_["post_processor"] = nullptr;
    json_["model"]["dropout"] = nullptr;
    json_["model"]["end_of_word_suffix"] = "";
    json_["model"]["byte_fallback"] = false;
    json_.erase("added_tokens");
    write("tokenizer.json", json_.dump());
    QCOMPARE(Tokenizer::load(dir()).vocab_size(), 262);
  }

  void names_text_that_is_not_json() {
    for (const char* text :
         {"", "{", "[]", "5", "{\"model\": {\"vocab\": {\"a\" 1}}}", "{\"a\": \"\xFF\"}"}) {
      write("tokenizer.json", text);
      expect_error(ErrorCode::kTokenizer, "tokenizer.json");
    }
  }

  void survives_cut_and_garbled_files() {
    const std::string sound = json_.dump();
    std::mt19937 random(4);
    for (int i = 0; i < 400; ++i) {
      std::string text = sound.substr(0, random() % sound.size());
      if (i % 2 == 0) {
        text = sound;
        for (int k = 0; k < 3; ++k) text[random() % text.size()] = static_cast<char>(random());
      }
      write("tokenizer.json", text);
      try {
        Tokenizer::load(dir()).encode("the quick <think> e\u0301");
      } catch (const Error& e) {
        QCOMPARE(e.code(), ErrorCode::kTokenizer);
      }
    }
  }

  void misses_files() {
    expect_error(ErrorCode::kIo, "found neither");
    write("vocab.json", "{}");
    expect_error(ErrorCode::kIo, "found neither");
    write("merges.txt", "");
    write("vocab.json", json_["model"]["vocab"].dump());
    expect_error(ErrorCode::kIo, "tokenizer_config.json");
  }

  void reads_vocab_and_merges() {
    write_legacy();
    const Tokenizer tokenizer = Tokenizer::load(dir());
    QCOMPARE(tokenizer.encode("the<|im_end|>"), (std::vector<TokenId>{258, 262}));
    QVERIFY(tokenizer.is_special(262));
    QVERIFY(!tokenizer.is_special(263));
  }

  void complains_of_vocab_and_merges() {
    const auto complains = [this](const char* file, const std::string& text, const char* message) {
      write_legacy();
      write(file, text);
      expect_error(ErrorCode::kTokenizer, message);
    };
    complains("vocab.json", "[1]", "expected a JSON object");
    complains("vocab.json", "7", "expected a JSON object");
    complains("vocab.json", "{\"a\": {\"b\": 1}}", "expected an id");
    complains("vocab.json", "{\"a\": null}", "expected an id");
    complains("vocab.json", "{\"a\": 1", "not valid JSON");
    complains("merges.txt", "t h\nth\n", "merge 1");
    complains("merges.txt", "t \xFF\n", "UTF-8");
    complains(
        "tokenizer_config.json", R"({"tokenizer_class": "LlamaTokenizer"})", "LlamaTokenizer");
    complains("tokenizer_config.json", R"({"added_tokens_decoder": {"x": {}}})", "found \"x\"");
    complains(
        "tokenizer_config.json", R"({"added_tokens_decoder": {"99999999999": {}}})", "99999999999");
    complains(
        "tokenizer_config.json", R"({"added_tokens_decoder": {"7": 5}})", "expected a JSON object");
  }

 private:
  std::filesystem::path dir() const { return dir_->path().toStdString(); }

  void write(const char* name, const std::string& text) const {
    test::write_file(dir() / name, text);
  }

  void write_legacy() const {
    write("vocab.json", json_["model"]["vocab"].dump());
    std::string merges = "#version: 0.2\r\n";
    for (const Json& merge : json_["model"]["merges"]) {
      merges += merge[0].get<std::string>() + " " + merge[1].get<std::string>() + "\r\n";
    }
    write("merges.txt", merges);
    Json config;
    for (const Json& token : json_["added_tokens"]) {
      config["added_tokens_decoder"][std::to_string(token["id"].get<int>())] = token;
    }
    write("tokenizer_config.json", config.dump());
  }

  void expect_error(ErrorCode code, const char* message) const {
    try {
      Tokenizer::load(dir());
    } catch (const Error& e) {
      QVERIFY2(std::string(e.what()).find(message) != std::string::npos, e.what());
      QCOMPARE(e.code(), code);
      return;
    }
    QFAIL("no error");
  }

  std::unique_ptr<QTemporaryDir> dir_;
  Json json_;
};

QTEST_GUILESS_MAIN(TokenizerFilesTest)
#include "tst_tokenizer_files.moc"
