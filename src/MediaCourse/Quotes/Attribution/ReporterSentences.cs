using MediaCourse.Quotes.Spans;
using MediaCourse.Text;

namespace MediaCourse.Quotes.Attribution;

/// <summary>Cuts the blocks of a text into reporter's sentences; an end of a sentence within a quotation ends none of the reporter's.</summary>
internal static class ReporterSentences
{
    /// <summary>The sentences, whose quotations are those that lie so deep, from the first to look at on.</summary>
    public static IEnumerable<ReporterSentence> Of(string text, IReadOnlyList<QuotedBlock> blocks, IReadOnlyList<QuotedSpan> quotations, int depth = 0, int first = 0)
    {
        var quotation = first;
        var items = new List<SentenceItem>();
        for (var block = 0; block < blocks.Count; block++)
        {
            var within = blocks[block].Span;
            while (quotation < quotations.Count && (quotations[quotation].Depth != depth || quotations[quotation].Outer.End <= within.Start))
            {
                quotation++;
            }

            // One paragraph of many in a quotation needs no cutting.
            if (quotation < quotations.Count && quotations[quotation].Outer.Start < within.Start && quotations[quotation].Outer.End > within.End)
            {
                yield return new ReporterSentence(text, block, blocks[block].Section, [new SentenceItem(ItemKind.Quotation, quotations[quotation].Outer, quotation)]);
                continue;
            }

            var tokens = Tokenizer.Tokens(text, within);
            var sentences = SentenceSplitter.Split(text, within);
            var sentence = 0;
            foreach (var token in tokens)
            {
                while (quotation < quotations.Count && (quotations[quotation].Depth != depth || quotations[quotation].Outer.End <= token.Span.Start))
                {
                    quotation++;
                }

                var isQuoted = quotation < quotations.Count && quotations[quotation].Outer.Start <= token.Span.Start;
                var isNew = false;
                while (sentence + 1 < sentences.Count && sentences[sentence + 1].Start <= token.Span.Start)
                {
                    sentence++;
                    isNew = sentences[sentence].Start == token.Span.Start;
                }

                var goesOn = isQuoted && items.Count > 0 && items[^1].Quotation == quotation;
                if (isNew && !goesOn && items.Count > 0)
                {
                    yield return new ReporterSentence(text, block, blocks[block].Section, [.. items]);
                    items.Clear();
                }

                if (!isQuoted && !IsAbbreviationStop(text, token.Span, items))
                {
                    items.Add(new SentenceItem(token.IsWord ? ItemKind.Word : ItemKind.Mark, token.Span));
                }
                else if (isQuoted && !goesOn)
                {
                    items.Add(new SentenceItem(ItemKind.Quotation, quotations[quotation].Outer, quotation));
                }
            }

            if (items.Count > 0)
            {
                yield return new ReporterSentence(text, block, blocks[block].Section, [.. items]);
                items.Clear();
            }
        }
    }

    // The full stops of "Sen. Robert F. Kane" would part the name.
    private static bool IsAbbreviationStop(string text, TextSpan token, List<SentenceItem> items)
    {
        if (text[token.Start] != '.' || items.Count == 0 || items[^1].Kind != ItemKind.Word || items[^1].Span.End != token.Start)
        {
            return false;
        }

        var word = items[^1].Span.AsSpan(text);
        return char.IsUpper(word[0]) && (word.Length == 1 || (word.Length <= 4 && RoleNouns.IsPerson(word)));
    }
}
