using System.Data;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediaCourse.Executor.Formatting.Views;

/// <summary>
/// Views of types in parts of the framework that most notebooks never use: nothing of them is loaded until a value
/// of theirs is shown.
/// </summary>
internal static class FrameworkViews
{
    /// <summary>The view, or null for all other values.</summary>
    public static View? TryBuild(object value, ViewBuilder views, FormattingLimits limits)
    {
        var type = value.GetType();
        return type.IsPrimitive ? null : Library(type) switch
        {
            "System.Text.Json" => Json(value, limits),
            "System.Data.Common" => Data(value, views, limits),
            _ => null,
        };
    }

    /// <summary>The value as JSON; a value that cannot be written so becomes a JSON string that says why.</summary>
    public static string ToJson(object? value)
    {
        try
        {
            return JsonSerializer.Serialize(value, value?.GetType() ?? typeof(object), JsonOptions.Compact);
        }
        catch (Exception error) when (error is not ThreadAbortException)
        {
            return JsonSerializer.Serialize(ExceptionText.OneLine(error), JsonOptions.Compact);
        }
    }

    /// <summary>Whether a text is JSON; <paramref name="problem"/> says why not.</summary>
    public static bool IsJson(string text, out string? problem)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 512 });
            problem = null;
            return true;
        }
        catch (JsonException error)
        {
            problem = error.Message;
            return false;
        }
    }

    // Types that a notebook derives from those of the framework are shown as their ancestor is.
    private static string? Library(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
        {
            if (type.Assembly.GetName().Name is "System.Text.Json" or "System.Data.Common")
            {
                return type.Assembly.GetName().Name;
            }
        }

        return null;
    }

    private static TextView? Json(object value, FormattingLimits limits)
    {
        var text = value switch
        {
            JsonNode node => node.ToJsonString(JsonOptions.Indented),
            JsonDocument document => JsonSerializer.Serialize(document.RootElement, JsonOptions.Indented),
            JsonElement { ValueKind: not JsonValueKind.Undefined } element => JsonSerializer.Serialize(element, JsonOptions.Indented),
            _ => null,
        };
        return text is null ? null : new TextView(TextCut.Apply(text, limits.TextLength), TextKind.Text);
    }

    private static TableView? Data(object value, ViewBuilder views, FormattingLimits limits)
    {
        if (value is not DataTable table)
        {
            return null;
        }

        var columns = table.Columns.Cast<DataColumn>().Take(limits.Columns).ToList();
        var rows = table.Rows.Cast<DataRow>().Take(limits.Rows).ToList();
        var cuts = new List<string>();
        if (rows.Count < table.Rows.Count)
        {
            cuts.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"first {rows.Count:N0} of {table.Rows.Count:N0} rows"));
        }

        if (columns.Count < table.Columns.Count)
        {
            cuts.Add($"first {columns.Count} of {table.Columns.Count} columns");
        }

        return new TableView
        {
            Title = table.TableName.Length > 0 ? table.TableName : null,
            Headers = ["index", .. columns.Select(column => column.ColumnName)],
            Rows = [.. rows.Select((row, index) => (View[])
            [
                new TextView($"{index}", TextKind.Number),
                .. columns.Select(column => views.Cell(row[column] is DBNull ? null : row[column])),
            ])],
            Cuts = cuts,
        };
    }

    private static class JsonOptions
    {
        public static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        public static readonly JsonSerializerOptions Indented = new(Compact) { WriteIndented = true, NewLine = "\n" };
    }
}
