// Deleting from the shared cache: all that is the model's, and nothing else, whatever the links
// say.
#include "core/hub/model_removal.h"
#include "tests/support/expect_error.h"

#include <fstream>
#include <unistd.h>

#include <QTemporaryDir>
#include <QtTest>

using namespace corgi;
using namespace corgi::testing;
namespace fs = std::filesystem;

namespace {

constexpr uid_t kNobody = 65534;
const std::string kFirst(40, 'a');
const std::string kSecond(40, 'b');

void write(const fs::path& path, std::size_t bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << std::string(bytes, 'x');
}

void link(const fs::path& target, const fs::path& at) {
  fs::create_directories(at.parent_path());
  fs::create_symlink(target, at);
}

bool there(const fs::path& path) {
  return fs::exists(fs::symlink_status(path));
}

// A cache with a model of two revisions that share one blob, beside another model, and things
// outside that must stay.
struct Cache {
  Cache() {
    write(repo / "blobs" / "one", 1000);
    write(repo / "blobs" / "two", 200);
    write(repo / "blobs" / "both", 30);
    point(kFirst, "model.safetensors", "one");
    point(kFirst, "config.json", "both");
    point(kSecond, "model.safetensors", "two");
    point(kSecond, "config.json", "both");
    name("main", kFirst);
    name("pr/7", kSecond);
    write(cache.repo_dir(other) / "blobs" / "one", 5);
    write(outside / "precious.txt", 7);
    write(outside / "folder" / "deep.txt", 7);
  }
  void point(const std::string& commit, const char* file, const char* blob) const {
    link(fs::path("../../blobs") / blob, repo / "snapshots" / commit / file);
  }
  void name(const fs::path& ref, const std::string& commit) const {
    fs::create_directories((repo / "refs" / ref).parent_path());
    std::ofstream(repo / "refs" / ref) << commit;
  }
  bool outsideStays() const {
    return there(outside / "precious.txt") && there(outside / "folder" / "deep.txt") &&
           there(cache.repo_dir(other) / "blobs" / "one");
  }

  QTemporaryDir folder;
  fs::path root = folder.path().toStdString();
  HubCache cache{root / "cache"};
  ModelId id{"Qwen/Model"};
  ModelId other{"Qwen/Other"};
  fs::path repo = cache.repo_dir(id);
  fs::path outside = root / "outside";
};

}  // namespace

class TestModelRemoval : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void the_only_revision_takes_the_whole_folder_along() {
    Cache c;
    fs::remove_all(c.repo / "snapshots" / kSecond);
    fs::remove(c.repo / "refs" / "pr" / "7");
    write(c.root / "cache" / ".locks" / "models--Qwen--Model" / "one.lock", 0);
    const ModelRemoval plan = plan_removal(c.cache, c.id);
    QCOMPARE(plan.paths, std::vector{c.repo});
    // Its names are files as well.
    QCOMPARE(plan.bytes, std::uint64_t{1000 + 200 + 30 + 40});
    QVERIFY(remove_revision(c.cache, c.id));
    QVERIFY(!there(c.repo));
    QVERIFY(!there(c.root / "cache" / ".locks" / "models--Qwen--Model"));
    QVERIFY(c.outsideStays());
    QVERIFY(!remove_revision(c.cache, c.id));
    QCOMPARE(plan_removal(c.cache, c.id).bytes, std::uint64_t{0});
  }

  void one_of_two_leaves_what_the_other_needs() {
    Cache c;
    QCOMPARE(plan_removal(c.cache, c.id).bytes, std::uint64_t{1000 + 40});
    QVERIFY(remove_revision(c.cache, c.id));
    QVERIFY(!there(c.repo / "snapshots" / kFirst) && !there(c.repo / "refs" / "main"));
    QVERIFY(!there(c.repo / "blobs" / "one"));
    const auto left = c.cache.snapshot({"Qwen/Model", "pr/7"});
    QVERIFY(left.has_value());
    QVERIFY(fs::exists(*left / "config.json") && fs::exists(*left / "model.safetensors"));
    QVERIFY(c.outsideStays());
  }

  void a_revision_is_found_by_its_commit_too() {
    Cache c;
    QVERIFY(remove_revision(c.cache, {"Qwen/Model", kSecond}));
    QVERIFY(!there(c.repo / "snapshots" / kSecond) && !there(c.repo / "refs" / "pr" / "7"));
    QVERIFY(there(c.repo / "blobs" / "one") && there(c.repo / "blobs" / "both"));
    QVERIFY(!remove_revision(c.cache, {"Qwen/Model", std::string(40, 'c')}));
  }

  void what_was_begun_alone_is_deleted_as_well() {
    Cache c;
    const ModelId begun{"Qwen/Begun"};
    write(c.cache.repo_dir(begun) / "blobs" / "x.incomplete", 12);
    QCOMPARE(plan_removal(c.cache, begun).bytes, std::uint64_t{12});
    QVERIFY(remove_revision(c.cache, begun));
    QVERIFY(!there(c.cache.repo_dir(begun)));
  }

  void links_out_of_the_folder_are_cut_and_not_followed() {
    for (const bool is_only : {true, false}) {
      Cache c;
      if (is_only) fs::remove_all(c.repo / "snapshots" / kSecond);
      const fs::path snapshot = c.repo / "snapshots" / kFirst;
      link(c.outside / "precious.txt", snapshot / "absolute.json");
      link("../../../../outside/folder", snapshot / "folder");
      link("../../blobs/../../../outside/precious.txt", snapshot / "sly.json");
      link("../../../models--Qwen--Other/blobs/one", snapshot / "neighbour.json");
      link("../../blobs/..", snapshot / "up");
      link("../../blobs", snapshot / "all");
      link("../../blobs/.", snapshot / "dot");
      link("nowhere", snapshot / "broken");
      link(c.outside / "folder", c.repo / "refs" / "branch");
      QCOMPARE(plan_removal(c.cache, c.id).bytes,
               std::uint64_t(is_only ? 1000 + 200 + 30 + 40 + 40 : 1000 + 40));
      QVERIFY(remove_revision(c.cache, c.id));
      QVERIFY(!there(snapshot));
      QVERIFY(c.outsideStays());
      QCOMPARE(there(c.repo / "blobs" / "two"), !is_only);
      QCOMPARE(there(c.repo / "blobs" / "both"), !is_only);
    }
  }

  void a_blob_that_is_a_link_is_cut_and_not_followed() {
    Cache c;
    fs::remove(c.repo / "blobs" / "one");
    link(c.outside / "precious.txt", c.repo / "blobs" / "one");
    QCOMPARE(plan_removal(c.cache, c.id).bytes, std::uint64_t{40});
    QVERIFY(remove_revision(c.cache, c.id));
    QVERIFY(!there(c.repo / "blobs" / "one") && c.outsideStays());
  }

  void folders_behind_links_stay() {
    for (const char* name : {"blobs", "snapshots", ""}) {
      Cache c;
      const fs::path moved = c.root / "elsewhere";
      const fs::path place = *name ? c.repo / name : c.repo;
      fs::rename(place, moved);
      fs::create_directory_symlink(moved, place);
      remove_revision(c.cache, c.id);
      if (std::string(name) == "blobs") {
        QVERIFY(!there(c.repo / "snapshots" / kFirst));
        QVERIFY(there(moved / "one"));
      } else {
        QVERIFY(there(moved));
        QVERIFY(there(*name ? moved / kFirst : moved / "snapshots" / kFirst));
      }
      QVERIFY(c.outsideStays());
    }
  }

  void a_model_that_is_a_link_is_only_unlinked() {
    Cache c;
    fs::remove_all(c.repo / "snapshots" / kSecond);
    const fs::path moved = c.root / "elsewhere";
    fs::rename(c.repo, moved);
    fs::create_directory_symlink(moved, c.repo);
    QCOMPARE(plan_removal(c.cache, c.id).bytes, std::uint64_t{0});
    QVERIFY(remove_revision(c.cache, c.id));
    QVERIFY(!there(c.repo) && there(moved / "blobs" / "one"));
  }

  // Where links aren't to be had, snapshots hold hard links.
  void a_file_with_another_name_elsewhere_frees_nothing() {
    Cache c;
    fs::remove_all(c.repo / "snapshots" / kSecond);
    fs::create_hard_link(c.repo / "blobs" / "one", c.outside / "kept.safetensors");
    fs::create_hard_link(c.repo / "blobs" / "two", c.repo / "snapshots" / kFirst / "again");
    QCOMPARE(plan_removal(c.cache, c.id).bytes, std::uint64_t{200 + 30 + 40 + 40});
    QVERIFY(remove_revision(c.cache, c.id));
    QCOMPARE(fs::file_size(c.outside / "kept.safetensors"), std::uintmax_t{1000});
  }

  void what_cannot_be_deleted_is_told() {
    Cache c;
    const fs::path blobs = c.repo / "blobs";
    fs::permissions(blobs, fs::perms::owner_read | fs::perms::owner_exec);
    // Permissions don't hold root back, so somebody else tries.
    const bool is_root = geteuid() == 0;
    if (is_root) {
      for (fs::path place = blobs; place != c.root.parent_path(); place = place.parent_path())
        fs::permissions(place, fs::perms(0555), fs::perm_options::add);
      QCOMPARE(seteuid(kNobody), 0);
    }
    EXPECT_ERROR(ErrorCode::kIo, "can't be deleted", remove_revision(c.cache, c.id));
    if (is_root) QCOMPARE(seteuid(0), 0);
    fs::permissions(blobs, fs::perms::owner_all);
  }
};

QTEST_GUILESS_MAIN(TestModelRemoval)
#include "tst_model_removal.moc"
