// That the program's prompts are those which the demonstration is trained with.
#include "tests/demo/learnt_prompts.h"

#include <QtTest>

using namespace corgi::testing;

class TestDemoPrompts : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void training_state_has_the_programs_prompts() {
    QVERIFY2(
        learnt_prompts(kDemoModel / "training" / "state" / "prompts.json") ==
            learnt_prompts(kResources / "prompts" / "prompts.json"),
        "resources/prompts has changed: the demonstration must be trained with the new wording");
  }
};

QTEST_GUILESS_MAIN(TestDemoPrompts)
#include "tst_demo_prompts.moc"
