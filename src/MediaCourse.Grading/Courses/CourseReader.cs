using System.Globalization;
using MediaCourse.Sources.Json;

namespace MediaCourse.Grading.Courses;

/// <summary>Reads the text of a course.json, strictly: whoever misspells a field is told so.</summary>
internal static class CourseReader
{
    private const int LongestId = 60;
    private const int LongestMinutes = 100_000;
    private const string Ending = ".ipynb";

    public static Course Read(string file, string json)
    {
        var fields = new JsonFields(file, JsonValueReader.Read(json, file), "name", "setup", "corpus", "late", "limits", "counted", "extra_cells", "assignments");
        var common = new Assignment { Id = "", Title = "", HandInName = "" };
        common = WithRules(common, file, fields);
        var assignments = new List<Assignment>();
        foreach (var item in fields.OptionalList("assignments"))
        {
            var assignment = ReadAssignment(common, file, item);
            if (assignments.Exists(other => string.Equals(other.Id, assignment.Id, StringComparison.OrdinalIgnoreCase)))
            {
                throw fields.Error("assignments", $"has two with the id \"{assignment.Id}\"; give each its own.");
            }

            assignments.Add(assignment);
        }

        return new Course
        {
            Folder = Path.GetDirectoryName(file)!,
            Name = fields.Text("name"),
            Setup = fields.OptionalText("setup"),
            Corpus = fields.OptionalText("corpus"),
            Assignments = assignments.Count > 0 ? assignments
                : throw fields.Error("assignments", "has no assignment; write at least one, such as { \"id\": \"quotes\", \"title\": \"Who is quoted?\" }."),
        };
    }

    private static Assignment ReadAssignment(Assignment common, string file, JsonValue json)
    {
        var fields = new JsonFields(
            file, json, "id", "title", "due", "minutes", "hand_in", "texts", "annotation", "extra_credit", "late", "limits", "counted", "extra_cells");
        var id = fields.Text("id");
        if (!IsName(id))
        {
            throw fields.Error("id", $"may have small letters, digits and hyphens, {LongestId} at most, and begins with a letter.");
        }

        var handIn = fields.OptionalText("hand_in") ?? id + Ending;
        if (!handIn.EndsWith(Ending, StringComparison.Ordinal) || !IsName(handIn[..^Ending.Length]))
        {
            throw fields.Error("hand_in", $"is no file name of a notebook; write small letters, digits and hyphens and then {Ending}, such as \"{id}{Ending}\".");
        }

        return WithRules(common, file, fields) with
        {
            Id = id,
            Title = fields.Text("title"),
            Due = Due(fields),
            Minutes = Between(fields, "minutes", 1, LongestMinutes),
            HandInName = handIn,
            Texts = fields.OptionalTexts("texts"),
            WithAnnotation = fields.OptionalFlag("annotation") ?? false,
            ExtraCredit = fields.OptionalTexts("extra_credit"),
        };
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestId && char.IsAsciiLetterLower(name[0])
        && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');

    // A due date without its offset from Greenwich would mean another moment on another machine.
    private static DateTimeOffset? Due(JsonFields fields) =>
        fields.OptionalText("due") is not { } text ? null
        : DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmzzz"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var due) ? due
        : throw fields.Error("due", "is no moment; write date, time and offset, such as \"2027-01-15T23:59:00+01:00\".");

    private static Assignment WithRules(Assignment assignment, string file, JsonFields fields) => assignment with
    {
        Late = fields.OptionalObject("late") is { } late ? ReadLate(new JsonFields(file, late, "policy", "percent_a_day", "cap")) : assignment.Late,
        Limits = fields.OptionalObject("limits") is { } limits
            ? ReadLimits(assignment.Limits, new JsonFields(file, limits, "cell_seconds", "hand_in_seconds", "memory_megabytes", "output_kilobytes"))
            : assignment.Limits,
        Counted = fields.OptionalText("counted") switch
        {
            null => assignment.Counted,
            "last" => CountedHandIn.Last,
            "best" => CountedHandIn.Best,
            _ => throw fields.Error("counted", "is neither \"last\" nor \"best\"; write which hand-in counts."),
        },
        ExtraCells = fields.OptionalText("extra_cells") switch
        {
            null => assignment.ExtraCells,
            "run" => ExtraCells.Run,
            "leave_out" => ExtraCells.LeaveOut,
            _ => throw fields.Error("extra_cells", "is neither \"run\" nor \"leave_out\"; write what becomes of cells that students add."),
        },
    };

    private static LatePolicy ReadLate(JsonFields fields)
    {
        var policy = fields.Text("policy");
        if (policy != "percent_a_day" && (fields.OptionalDecimal("percent_a_day") ?? fields.OptionalDecimal("cap")) is not null)
        {
            throw fields.Error("policy", "has percent_a_day or cap beside it, which belong to \"percent_a_day\"; change the policy, or leave them out.");
        }

        return policy switch
        {
            "none" => LatePolicy.None,
            "zero_after" => new LatePolicy(LateRule.ZeroAfter),
            "percent_a_day" => new LatePolicy(LateRule.PercentADay, Percent(fields, "percent_a_day", null), Percent(fields, "cap", 100)),
            _ => throw fields.Error("policy", "is none that is known; write \"none\", \"percent_a_day\" or \"zero_after\"."),
        };
    }

    private static int Percent(JsonFields fields, string name, int? usual)
    {
        var percent = fields.OptionalDecimal(name) ?? usual ?? fields.Number(name);
        return percent is >= 1 and <= 100 && double.IsInteger(percent) ? (int)percent : throw fields.Error(name, "is no share; write a whole number from 1 to 100.");
    }

    private static GradingLimits ReadLimits(GradingLimits usual, JsonFields fields)
    {
        var limits = new GradingLimits
        {
            Cell = Seconds(fields, "cell_seconds", usual.Cell),
            HandIn = Seconds(fields, "hand_in_seconds", usual.HandIn),
            MemoryMegabytes = Between(fields, "memory_megabytes", 64, 1 << 16) ?? usual.MemoryMegabytes,
            OutputKilobytes = Between(fields, "output_kilobytes", 1, 1 << 16) ?? usual.OutputKilobytes,
        };
        return limits.HandIn >= limits.Cell ? limits : throw fields.Error("hand_in_seconds", "is less than a single cell may take; raise it, or lower cell_seconds.");
    }

    private static TimeSpan Seconds(JsonFields fields, string name, TimeSpan usual) =>
        fields.OptionalDecimal(name) is not { } seconds ? usual
        : seconds is > 0 and <= 3600 ? TimeSpan.FromSeconds(seconds)
        : throw fields.Error(name, "is no time; write seconds above 0, at most 3600.");

    private static int? Between(JsonFields fields, string name, int least, int most) =>
        fields.OptionalDecimal(name) is not { } number ? null
        : number >= least && number <= most && double.IsInteger(number) ? (int)number
        : throw fields.Error(name, string.Create(CultureInfo.InvariantCulture, $"is out of range; write a whole number from {least} to {most}."));
}
