// Keeps the most recently used values within a budget of bytes.
#pragma once

#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <utility>

namespace corgi {

// Values are shared and immutable, so an evicted one lives on with whoever holds it. Not
// thread-safe.
template <typename Key, typename Value>
class LruCache {
 public:
  explicit LruCache(std::int64_t budget_bytes) : budget_bytes_(budget_bytes) {}

  struct Entry {
    std::shared_ptr<const Value> value;
    double cost_ms;  // what it took to make
  };

  // The entry, which becomes the most recently used, or null.
  const Entry* find(const Key& key) {
    const auto it = index_.find(key);
    if (it == index_.end()) return nullptr;
    order_.splice(order_.begin(), order_, it->second);
    return &order_.front().entry;
  }

  // Drops the least recently used ones until the budget holds; a value larger than the whole budget
  // isn't kept.
  void insert(const Key& key, Entry entry, std::int64_t size_bytes) {
    erase(key);
    if (size_bytes > budget_bytes_) return;
    order_.push_front({key, std::move(entry), size_bytes});
    index_[key] = order_.begin();
    used_bytes_ += size_bytes;
    drop_excess();
  }

  // Drops at once what the new budget has no room for.
  void set_budget(std::int64_t budget_bytes) {
    budget_bytes_ = budget_bytes;
    drop_excess();
  }

  std::int64_t used_bytes() const { return used_bytes_; }
  std::size_t size() const { return order_.size(); }

 private:
  struct Node {
    Key key;
    Entry entry;
    std::int64_t size_bytes;
  };

  void drop_excess() {
    while (used_bytes_ > budget_bytes_) erase(Key(order_.back().key));
  }

  void erase(const Key& key) {
    const auto it = index_.find(key);
    if (it == index_.end()) return;
    used_bytes_ -= it->second->size_bytes;
    order_.erase(it->second);
    index_.erase(it);
  }

  std::int64_t budget_bytes_;
  std::int64_t used_bytes_ = 0;
  std::list<Node> order_;  // most recently used first
  std::map<Key, typename std::list<Node>::iterator> index_;
};

}  // namespace corgi
