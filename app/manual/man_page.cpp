#include "app/manual/man_page.h"

#include "app/cli/command_line.h"
#include "app/cli/common_options.h"
#include "app/cli/help.h"

#include <array>
#include <cctype>

namespace corgi {
namespace {

struct Group {
  OptionGroup flag;
  const char* title;
};

constexpr std::array kGroups{
    Group{kModelOptions, "The model"},
    Group{kServerOptions, "A server"},
    Group{kSamplingOptions, "Sampling"},
    Group{kMethodOptions, "The method"},
    Group{kOcrOptions, "Reading text"},
    Group{kReportOptions, "Reports"},
    Group{kOutputOptions, "Output"},
};

// Text as roff takes it literally; a line that begins with a dot or a quote would be a request.
std::string literal(std::string_view text) {
  std::string out;
  bool line_start = true;
  for (const char c : text) {
    if (line_start && (c == '.' || c == '\'')) out += "\\&";
    switch (c) {
      case '\\':
        out += "\\e";
        break;
      case '-':
        out += "\\-";
        break;
      case '\'':
        out += "\\(aq";
        break;
      case '`':
        out += "\\(ga";
        break;
      case '^':
        out += "\\(ha";
        break;
      case '~':
        out += "\\(ti";
        break;
      default:
        out += c;
    }
    line_start = c == '\n';
  }
  return out;
}

std::string bold(std::string_view text) {
  return "\\fB" + literal(text) + "\\fR";
}

std::string section(std::string_view title) {
  return ".SH " + literal(title) + '\n';
}

std::string subsection(std::string_view title) {
  return ".SS \"" + literal(title) + "\"\n";
}

std::string entry(const OptionSpec& spec) {
  std::string head = bold(spec.name);
  if (!spec.value.empty()) head += " \\fI" + literal(spec.value) + "\\fR";
  return ".TP\n" + head + '\n' + literal(spec.help) + '\n';
}

// As it stands, line for line.
std::string verbatim(std::string_view text) {
  std::string out = ".PP\n.nf\n" + literal(text);
  if (!out.ends_with('\n')) out += '\n';
  return out + ".fi\n";
}

std::string sentence(std::string_view text) {
  std::string out(text);
  if (!out.empty()) out[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(out[0])));
  return literal(out) + ".\n";
}

std::string command_section(const Command& command) {
  std::string out = subsection("corgi " + std::string(command.name));
  out += bold("corgi " + std::string(command.name)) + " [\\fIOPTION\\fR...]";
  if (!command.operands.empty()) out += " \\fI" + literal(command.operands) + "\\fR";
  out += "\n.PP\n" + sentence(command.summary) + verbatim(command.details);
  for (const OptionSpec& spec : command.options) out += entry(spec);
  std::string groups;
  for (const Group& group : kGroups) {
    if (command.groups & group.flag) {
      groups += (groups.empty() ? "" : ", ") + ("\"" + std::string(group.title) + "\"");
    }
  }
  if (!groups.empty()) out += ".PP\nTakes the options of " + literal(groups) + ", see below.\n";
  return out + ".PP\nExample:\n" + verbatim("    " + std::string(command.example));
}

std::string options_section() {
  std::string out = section("OPTIONS");
  out += "Commands accept options that mean nothing to them.\n";
  for (const Group& group : kGroups) {
    out += subsection(group.title);
    for (const CommonOption& option : common_options()) {
      if (option.group == group.flag) out += entry(option.spec);
    }
  }
  return out;
}

std::string desktop_section() {
  std::string out = section("THE DESKTOP PROGRAM");
  out +=
      "Without a command the program opens its window, on the image files, PDF files, pages of PDF "
      "files and folders that are named.\n";
  for (const OptionSpec& spec : desktop_options()) out += entry(spec);
  return out;
}

std::string environment_section() {
  std::string out = section("ENVIRONMENT");
  for (const OptionSpec& variable : environment_variables()) out += entry(variable);
  return out;
}

std::string files_section() {
  constexpr std::array kFiles{
      OptionSpec{"~/.config/corgi/corgi.conf", "", "the settings of the window"},
      OptionSpec{"~/.local/share/corgi/corgi/history", "", "earlier questions, kept by the window"},
      OptionSpec{"~/.cache/huggingface/hub", "", "downloaded models; other programs share them"},
  };
  std::string out = section("FILES");
  for (const OptionSpec& file : kFiles) out += entry(file);
  return out;
}

std::string exit_section() {
  constexpr std::array kCodes{
      OptionSpec{"0", "", "success"},
      OptionSpec{"1", "", "failure; with --json, standard output tells which"},
      OptionSpec{"2", "", "wrong usage"},
      OptionSpec{"130", "", "interrupted; the first Ctrl-C stops and keeps what there is"},
  };
  std::string out = section("EXIT STATUS");
  for (const OptionSpec& code : kCodes) out += entry(code);
  return out;
}

}  // namespace

std::string man_page(const std::string& version) {
  std::string out = ".TH CORGI 1 \"\" \"corgi " + literal(version) + "\" \"User Commands\"\n";
  out += section("NAME") + "corgi \\- answers questions about images and shows the evidence\n" +
         section("SYNOPSIS") + bold("corgi") + " [\\fIOPTION\\fR...] [\\fIFILE\\fR...]\n.br\n" +
         bold("corgi") + " \\fICOMMAND\\fR [\\fIOPTION\\fR...] ...\n" + section("DESCRIPTION");
  out += literal(
      "Answers a question about an image with a Qwen3-VL model on this machine, and shows why: the "
      "steps it reasoned in, where in the image each step looked, what was read and seen there, "
      "and how that was judged.\n");
  out +=
      ".PP\nResults go to standard output, everything else to standard error.\n"
      "An image is a PNG, JPEG, WebP, BMP, TIFF or GIF file, or a page of a PDF: "
      "paper.pdf#page=3.\n"
      "Boxes are x0,y0,x1,y1 between 0 and 1, shares of the width and height of the upright "
      "image.\n";
  out += section("COMMANDS");
  for (const Command* command : all_commands()) out += command_section(*command);
  return out + options_section() + desktop_section() + environment_section() + files_section() +
         exit_section();
}

}  // namespace corgi
