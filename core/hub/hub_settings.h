// Where models live and which hub they come from, as the Hugging Face programs agree on it.
#pragma once

#include <filesystem>

#include <QByteArray>
#include <QUrl>

namespace corgi {

// Source: huggingface.co/docs/huggingface_hub, "Environment variables" (v2.4).
struct HubSettings {
  QUrl endpoint{QStringLiteral("https://huggingface.co")};
  QByteArray token;      // empty: none. Never logged, and sent to `endpoint` alone
  bool offline = false;  // nothing may be asked of a hub
  std::filesystem::path cache_dir;

  // HF_ENDPOINT; HF_TOKEN, else the file that HF_TOKEN_PATH or HF_HOME has; HF_HUB_OFFLINE;
  // HF_HUB_CACHE, else HF_HOME/hub, else XDG_CACHE_HOME/huggingface/hub, else
  // ~/.cache/huggingface/hub. Throws Error{kInput} for an HF_ENDPOINT that is no web address.
  // Thread-safe.
  static HubSettings from_environment();
};

}  // namespace corgi
