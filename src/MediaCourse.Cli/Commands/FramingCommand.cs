using System.CommandLine;
using System.CommandLine.Parsing;
using MediaCourse.Framing;
using MediaCourse.Sources;

namespace MediaCourse.Cli.Commands;

/// <summary><c>mediacourse framing</c>: what one text, or one set of counts, says more often than another.</summary>
internal static class FramingCommand
{
    private const string NoStopWords = "none";
    private const string EnglishStopWords = "english";

    public static Command Create()
    {
        var selection = new SourceSelection();
        var sources = new Argument<string[]>("source")
        {
            Arity = new ArgumentArity(0, 2),
            Description = "Two texts, A and B: sources of the corpus by their ids, or text files.",
        };
        var counts = new Option<string?>("--counts")
        {
            Description = "Counts instead of texts: a term, a tab, its count in A, a tab and its count in B on each line.",
            HelpName = "file.tsv",
        };
        var prior = new Option<string>("--prior")
        {
            DefaultValueFactory = _ => KeynessPrior.Default.ToString(),
            Description = "uniform:A adds A to every term's counts; background:A spreads A over the terms by their share of both texts.",
            HelpName = "prior",
        };
        var variance = new Option<string>("--variance")
        {
            DefaultValueFactory = _ => "two",
            Description = "Terms of the variance: two as published, or four.",
            HelpName = "two|four",
        };
        variance.Validators.Add(result => OneOf(result, "two", "four"));
        var words = new Option<int>("--words", "--ngram") { DefaultValueFactory = _ => 1, Description = "How many neighbouring words make a term, 1 to 10.", HelpName = "n" };
        words.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 10)
            {
                result.AddError("--words takes a number from 1 to 10.");
            }
        });
        var keepCase = new Option<bool>("--keep-case") { Description = "Take \"Talks\" and \"talks\" for two terms." };
        var stopWords = new Option<string>("--stop-words")
        {
            DefaultValueFactory = _ => NoStopWords,
            Description = "Words to leave out: none, english, or a file with one on each line.",
            HelpName = "none|english|file",
        };
        var quotations = new Option<string>("--quotations")
        {
            DefaultValueFactory = _ => "in",
            Description = "Words between quotation marks: in with all others, left out (what the outlet says itself), or only these.",
            HelpName = "in|out|only",
        };
        quotations.Validators.Add(result => OneOf(result, "in", "out", "only"));
        var top = new Option<int>("--top") { DefaultValueFactory = _ => 15, Description = "How many terms of either text the table shows.", HelpName = "n" };
        var json = new Option<bool>("--json") { Description = "Print every term with all its measures as JSON." };

        var command = new Command("framing", "Compare what two texts say more often (log-odds with a prior: Monroe, Colaresi and Quinn 2008).")
        {
            sources, selection.Corpus, counts, prior, variance, words, keepCase, stopWords, quotations, top, json,
        };
        command.Validators.Add(result =>
        {
            var named = result.GetValue(sources)?.Length ?? 0;
            if (result.GetValue(counts) is null ? named != 2 : named != 0)
            {
                result.AddError(named == 0 || result.GetValue(counts) is null
                    ? "Name two texts, or give their counts by --counts."
                    : "Both texts and --counts are given; name two texts, or give their counts by --counts.");
            }
        });
        command.SetAction((call, cancellationToken) =>
        {
            var table = call.GetValue(counts) is { } file
                ? TermCountTable.Parse(file, TextFile.Read(file, file))
                : TermCounter.Count(
                    Words(selection.LoadArticle(call.GetValue(sources)![0], call, cancellationToken), call.GetValue(quotations)!),
                    Words(selection.LoadArticle(call.GetValue(sources)![1], call, cancellationToken), call.GetValue(quotations)!),
                    new TermOptions
                    {
                        Length = call.GetValue(words),
                        KeepCase = call.GetValue(keepCase),
                        StopWords = StopWordsOf(call.GetValue(stopWords)!),
                    });
            var keyness = Keyness.Compare(
                table,
                KeynessPrior.Parse(call.GetValue(prior)!),
                call.GetValue(variance) == "four" ? KeynessVariance.Four : KeynessVariance.Two);
            Console.Out.Write(call.GetValue(json) ? KeynessReport.Json(keyness) : KeynessReport.Table(keyness, Math.Max(1, call.GetValue(top))));
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    // The parser's own check answers on several lines.
    private static void OneOf(OptionResult result, params ReadOnlySpan<string> choices)
    {
        var given = result.Tokens is [var token, ..] ? token.Value : choices[0];
        if (!choices.Contains(given))
        {
            result.AddError($"{result.Option.Name} takes {string.Join(", ", choices[..^1])} or {choices[^1]}, not '{given}'.");
        }
    }

    private static IReadOnlyList<TextStretch> Words(Article article, string quotations)
    {
        var words = article.Words(Enum.Parse<QuotationChoice>(quotations, ignoreCase: true));
        return words.Count > 0 ? words
            : throw new KeynessException($"{article.Id}: no word is left with --quotations {quotations}; compare another text, or choose --quotations in.");
    }

    private static IReadOnlySet<string> StopWordsOf(string choice) => choice switch
    {
        NoStopWords => new HashSet<string>(StringComparer.Ordinal),
        EnglishStopWords => StopWords.English,
        _ => TextFile.Read(choice, choice).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase),
    };
}
