using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using MediaCourse.Notebooks.Pages;

namespace MediaCourse.Grading.Feedback.Outputs;

/// <summary>
/// HTML of an output, written anew out of what is known to be harmless: elements and attributes of a list, and nothing that leads anywhere,
/// fetches, asks or runs. It is read token by token, in one pass, since a tree can be made to grow far beyond its text.
/// </summary>
internal sealed partial class SafeHtml : IDisposable
{
    private const int Deepest = 100;
    private const int LongestAttribute = 2_000;

    private static readonly FrozenSet<string> Elements = FrozenSet.ToFrozenSet(
    [
        "abbr", "article", "aside", "b", "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em",
        "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "ins", "kbd", "li", "main", "mark", "ol", "p", "pre", "q", "s", "samp",
        "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
    ]);

    private static readonly FrozenSet<string> Void = FrozenSet.ToFrozenSet(["br", "col", "hr", "img", "wbr"]);

    /// <summary>What stands in these is no text for a reader.</summary>
    private static readonly FrozenSet<string> Skipped = FrozenSet.ToFrozenSet(["audio", "canvas", "embed", "iframe", "math", "noembed", "noframes", "noscript", "object", "portal", "select", "template", "textarea", "title", "video", "xmp"]);

    private static readonly FrozenSet<string> RawText = FrozenSet.ToFrozenSet(["iframe", "noembed", "noframes", "noscript", "script", "style", "textarea", "title", "xmp"]);

    private static readonly FrozenSet<string> TextAttributes = FrozenSet.ToFrozenSet(["alt", "aria-label", "class", "datetime", "dir", "lang", "scope", "title"]);

    private static readonly FrozenSet<string> NumberAttributes = FrozenSet.ToFrozenSet(["colspan", "height", "rowspan", "span", "start", "value", "width"]);

    private static readonly FrozenSet<string> Structures = FrozenSet.ToFrozenSet(["b", "blockquote", "details", "dl", "em", "h1", "h2", "h3", "h4", "h5", "h6", "i", "img", "mark", "ol", "pre", "span", "strong", "table", "ul"]);

    private readonly StringBuilder _html = new();
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();
    private readonly string _source;
    private readonly HtmlTokenizer _tokens;
    private bool _hasStructure;

    private SafeHtml(string source)
    {
        _source = source;
        _tokens = new HtmlTokenizer(new TextSource(source), HtmlEntityProvider.Resolver);
    }

    /// <summary>What is left of an output's HTML.</summary>
    /// <param name="html">The HTML.</param>
    public static SafeMarkup Of(string html)
    {
        using var reader = new SafeHtml(html);
        reader.Read();
        return new SafeMarkup(reader._html.ToString(), Blanks().Replace(reader._text.ToString(), " ").Trim(), reader._hasStructure);
    }

    /// <inheritdoc/>
    public void Dispose() => _tokens.Dispose();

    private void Read()
    {
        for (var token = _tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = _tokens.Get())
        {
            switch (token.Type)
            {
                case HtmlTokenType.Character:
                    _html.Append(HtmlText.Encode(Plain(token.Data)));
                    _text.Append(Plain(token.Data));
                    break;
                case HtmlTokenType.StartTag when token is HtmlTagToken tag:
                    Open(tag);
                    break;
                case HtmlTokenType.EndTag:
                    CloseElement(token.Name);
                    break;
            }
        }

        while (_open.TryPop(out var name))
        {
            _html.Append("</").Append(name).Append('>');
        }
    }

    private void Open(HtmlTagToken tag)
    {
        var name = tag.Name;
        if (name == "svg")
        {
            Picture(tag);
        }
        else if (name == "style")
        {
            var style = SafeStyle.Of(TextUpTo(name));
            _html.Append(style is null ? "" : $"<style>{style}</style>");
        }
        else if (name is "script" or "plaintext" || Skipped.Contains(name))
        {
            Skip(tag);
        }
        else if (Elements.Contains(name) && _open.Count < Deepest)
        {
            var attributes = AttributesOf(tag);
            if (name == "img" && !attributes.Contains(" src=", StringComparison.Ordinal))
            {
                return;
            }

            _hasStructure |= Structures.Contains(name);
            _html.Append('<').Append(name).Append(attributes).Append('>');
            if (!Void.Contains(name))
            {
                _open.Push(name);
            }
        }
        else if (!Elements.Contains(name))
        {
            _text.Append(' ');
        }
    }

    private void CloseElement(string name)
    {
        if (!_open.Contains(name, StringComparer.Ordinal))
        {
            return;
        }

        _text.Append(' ');
        string closed;
        do
        {
            closed = _open.Pop();
            _html.Append("</").Append(closed).Append('>');
        }
        while (closed != name);
    }

    private static string AttributesOf(HtmlTagToken tag)
    {
        var written = new StringBuilder();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in tag.Attributes)
        {
            var value = attribute.Name == "src" && tag.Name == "img" ? SafePicture.OfAddress(attribute.Value)
                : attribute.Value.Length > LongestAttribute ? null
                : attribute.Name == "open" && tag.Name == "details" ? ""
                : attribute.Name == "style" ? SafeStyle.Of(attribute.Value)
                : TextAttributes.Contains(attribute.Name) ? Plain(attribute.Value)
                : NumberAttributes.Contains(attribute.Name) && int.TryParse(attribute.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 4_000 ? attribute.Value
                : null;
            if (value is not null && names.Add(attribute.Name))
            {
                written.Append(' ').Append(attribute.Name).Append("=\"").Append(HtmlText.Encode(value)).Append('"');
            }
        }

        return written.ToString();
    }

    /// <summary>A drawing becomes a picture: as such a browser neither runs nor fetches anything of it.</summary>
    private void Picture(HtmlTagToken tag)
    {
        var start = tag.Position.Index;
        Skip(tag);
        var end = _source.IndexOf("</svg", start, StringComparison.OrdinalIgnoreCase);
        var last = end < 0 ? -1 : _source.IndexOf('>', end);
        if (last > 0 && SafePicture.OfSvg(_source[start..(last + 1)]) is { } address)
        {
            _hasStructure = true;
            _html.Append("<img alt=\"Drawing made by the code above\" src=\"").Append(HtmlText.Encode(address)).Append("\">");
        }
    }

    private void Skip(HtmlTagToken tag)
    {
        if (RawText.Contains(tag.Name))
        {
            TextUpTo(tag.Name);
            return;
        }

        if (tag.IsSelfClosing || tag.Name == "embed")
        {
            return;
        }

        // What is never closed takes the rest with it.
        for (var depth = 1; depth > 0;)
        {
            var token = _tokens.Get();
            if (token.Type == HtmlTokenType.EndOfFile)
            {
                return;
            }

            if (token is HtmlTagToken inner && RawText.Contains(inner.Name) && token.Type == HtmlTokenType.StartTag)
            {
                TextUpTo(inner.Name);
            }
            else if (token.Name == tag.Name)
            {
                depth += token.Type == HtmlTokenType.EndTag ? -1 : token.Type == HtmlTokenType.StartTag && token is HtmlTagToken { IsSelfClosing: false } ? 1 : 0;
            }
        }
    }

    private string TextUpTo(string name)
    {
        _tokens.State = name is "script" ? HtmlParseMode.Script : name is "textarea" or "title" ? HtmlParseMode.RCData : HtmlParseMode.Rawtext;
        var text = new StringBuilder();
        for (var token = _tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = _tokens.Get())
        {
            if (token.Type == HtmlTokenType.EndTag && token.Name == name)
            {
                break;
            }

            text.Append(token.Type == HtmlTokenType.Character ? token.Data : "");
        }

        _tokens.State = HtmlParseMode.PCData;
        return text.ToString();
    }

    private static string Plain(string text) => string.Concat(text.Where(static letter => !char.IsControl(letter) || letter is '\n' or '\t'));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

/// <summary>What is left of an output's HTML.</summary>
/// <param name="Html">As HTML.</param>
/// <param name="Text">As text.</param>
/// <param name="HasStructure">Whether it is more than lines of text.</param>
internal sealed record SafeMarkup(string Html, string Text, bool HasStructure);
