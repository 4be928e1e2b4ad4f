using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MediaCourse.Display;
using MediaCourse.Sources;

namespace MediaCourse.Framing.Indicators;

/// <summary>The answers of several readers about several texts.</summary>
[TypeFormatterSource(typeof(FrameAnswersFormatters), PreferredMimeTypes = [RenderingFormatter.Html, RenderingFormatter.PlainText])]
public sealed class FrameAnswers
{
    private const string Heading = "source\treader\tframe\tquestion\tanswer\tline\tnote";
    private const string FolderName = "readers";
    private const int LeastFields = 5;
    private const int MostFields = 7;
    private const int LongestName = 120;

    private FrameAnswers(FrameQuestionnaire questionnaire, ImmutableArray<FrameJudgement> judgements)
    {
        Questionnaire = questionnaire;
        Judgements = judgements;
        Sources = [.. judgements.Select(judgement => judgement.Source).Distinct(StringComparer.Ordinal)];
        Readers = [.. judgements.Select(judgement => judgement.Reader).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The questions.</summary>
    public FrameQuestionnaire Questionnaire { get; }

    /// <summary>All answers.</summary>
    public ImmutableArray<FrameJudgement> Judgements { get; }

    /// <summary>The ids of the texts, in the order in which they first come.</summary>
    public ImmutableArray<string> Sources { get; }

    /// <summary>The readers, in the order in which they first come.</summary>
    public ImmutableArray<string> Readers { get; }

    /// <summary>The answers of forms.</summary>
    /// <exception cref="FrameFormException">There is no form, they have different questions, or a reader answers a question about a text twice.</exception>
    public static FrameAnswers Of(params IEnumerable<FrameForm> forms)
    {
        ArgumentNullException.ThrowIfNull(forms);
        var all = forms.ToList();
        return all.Count == 0 ? throw new FrameFormException("There is no form; fill in one for each reader and text.")
            : all.Exists(form => form.Questionnaire != all[0].Questionnaire) ? throw new FrameFormException("The forms have different questions; give forms of one questionnaire.")
            : Checked("the forms", all[0].Questionnaire, all.SelectMany(form => form.Answers).Select(answer => ((int?)null, answer)));
    }

    /// <summary>
    /// Reads answers: one a line, with the source, the reader, the frame, the question's number, the answer (yes, no, not sure),
    /// the line of the passage and a note, parted by tabs; line and note may be empty. A heading is allowed.
    /// </summary>
    /// <param name="name">What the text is called in error messages: its file.</param>
    /// <param name="text">The lines, as <see cref="ToTsv"/> writes them.</param>
    /// <param name="questionnaire">The questions; <see cref="FrameQuestionnaire.Generic"/> if not given.</param>
    /// <exception cref="FrameFormException">A line is no answer, or a question is answered twice; the message names the line.</exception>
    public static FrameAnswers Parse(string name, string text, FrameQuestionnaire? questionnaire = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(text);
        questionnaire ??= FrameQuestionnaire.Generic;
        return Checked(name, questionnaire, text.Split('\n')
            .Select((row, index) => (Line: index + 1, Row: row.TrimEnd('\r')))
            .Where(row => !string.IsNullOrWhiteSpace(row.Row) && !row.Row.StartsWith("source\treader\t", StringComparison.OrdinalIgnoreCase))
            .Select(row => ((int?)row.Line, ParseRow(name, row.Line, row.Row, questionnaire))));
    }

    /// <summary>Loads answers from a file in the folder <c>readers</c> of a corpus; answers to other questions are left out.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="file">The name of the file.</param>
    /// <param name="questionnaire">The questions; <see cref="FrameQuestionnaire.Generic"/> if not given.</param>
    /// <exception cref="FrameFormException">There is no such file, a line of it is no answer, or a question is answered twice.</exception>
    public static FrameAnswers Load(Corpus corpus, string file, FrameQuestionnaire? questionnaire = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        questionnaire ??= FrameQuestionnaire.Generic;
        var path = Path.Combine(corpus.Folder, FolderName, file);
        return File.Exists(path)
            ? new(questionnaire, [.. Parse(path, TextFile.Read(path, path)).Judgements.Where(answer => questionnaire.Has(answer.Frame, answer.Number))])
            : throw new FrameFormException($"{path}: there is no such file; lay the answers of readers there, or correct the name.");
    }

    /// <summary>These answers and those of others, such as classmates.</summary>
    /// <exception cref="FrameFormException">A reader answers a question about a text twice, or the questions differ.</exception>
    public FrameAnswers With(FrameAnswers others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return others.Questionnaire != Questionnaire ? throw new FrameFormException("The answers are to different questions; put together answers to one questionnaire.")
            : Checked("the answers put together", Questionnaire, Judgements.Concat(others.Judgements).Select(judgement => ((int?)null, judgement)));
    }

    /// <summary>The answers as tab-separated lines under a heading; <see cref="Parse"/> reads them.</summary>
    public string ToTsv()
    {
        var text = new StringBuilder(Heading).Append('\n');
        foreach (var answer in Judgements)
        {
            text.Append(CultureInfo.InvariantCulture, $"{answer.Source}\t{answer.Reader}\t{answer.Frame}\t{answer.Number}\t{answer.Answer.Name()}\t{answer.Line}\t{answer.Note}\n");
        }

        return text.ToString();
    }

    /// <summary>How far the readers agree.</summary>
    public FrameAgreement Agreement() => FrameAgreement.Of(this);

    /// <summary>The share of yes for each frame in each text.</summary>
    public FrameProfiles Profiles() => FrameProfiles.Of(this);

    /// <summary>Where one reader says yes and another no.</summary>
    public FrameDifferences Differences() => FrameDifferences.Of(this);

    private static FrameAnswers Checked(string name, FrameQuestionnaire questionnaire, IEnumerable<(int? Line, FrameJudgement Answer)> rows)
    {
        var judgements = ImmutableArray.CreateBuilder<FrameJudgement>();
        var given = new Dictionary<(string, string, string, int), int?>();
        foreach (var (line, answer) in rows)
        {
            var key = (answer.Source, answer.Reader, answer.Frame, answer.Number);
            if (!given.TryAdd(key, line))
            {
                var place = given[key] is { } first ? string.Create(CultureInfo.InvariantCulture, $" on line {first}") : "";
                throw Error(name, line, $"{answer.Reader} has answered \"{answer.Question}\" about {answer.Source} already{place}; keep one of the two answers.");
            }

            judgements.Add(answer);
        }

        return new(questionnaire, judgements.ToImmutable());
    }

    private static FrameJudgement ParseRow(string name, int line, string row, FrameQuestionnaire questionnaire)
    {
        var fields = row.Split('\t', StringSplitOptions.TrimEntries);
        if (fields.Length is < LeastFields or > MostFields || fields[0].Length == 0 || fields[1].Length == 0)
        {
            throw Error(name, line, "no answer; write source, reader, frame, question, answer, line and note, parted by tabs.");
        }

        if (!int.TryParse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw Error(name, line, $"\"{fields[3]}\" is no question's number; write 1, 2 or 3 and so on.");
        }

        var answer = FrameAnswerNames.Parse(fields[4]) ?? throw Error(name, line, $"\"{fields[4]}\" is no answer; write yes, no or not sure.");
        int? passage = null;
        if (fields is [_, _, _, _, _, { Length: > 0 } written, ..])
        {
            passage = int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at > 0 ? at
                : throw Error(name, line, $"\"{written}\" is no line of a text; write its number or leave it empty.");
        }

        if (answer == FrameAnswer.Yes && passage is null)
        {
            throw Error(name, line, "a yes needs the line of a passage that shows it; write its number behind the answer.");
        }

        try
        {
            var question = questionnaire.Find(fields[2], number);
            return new(fields[0], fields[1], question.Frame, question.Number, answer, passage, fields is [_, _, _, _, _, _, { Length: > 0 } note] ? note : null);
        }
        catch (FrameFormException error)
        {
            throw Error(name, line, error.Message);
        }
    }

    // A text given in place of its name would fill the message.
    private static FrameFormException Error(string name, int? line, string problem)
    {
        var first = name.AsSpan().TrimStart();
        first = first.IndexOfAny('\n', '\r', '\t') is var end and >= 0 ? first[..end] : first;
        var shown = first.Length == name.Length && name.Length <= LongestName ? name : $"{first[..Math.Min(first.Length, LongestName)]}\u2026";
        return new(line is { } at ? string.Create(CultureInfo.InvariantCulture, $"{shown}, line {at}: {problem}") : $"{shown}: {problem}");
    }
}
