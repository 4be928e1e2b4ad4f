using System.Text;

namespace MediaCourse.Checks;

/// <summary>What a check becomes when work is graded: the value is computed beside the student's code, and judged elsewhere.</summary>
public static class Probe
{
    /// <summary>Computes a value and writes it down, as <see cref="ProbeReading.Parse"/> reads it.</summary>
    /// <remarks>What the probe throws is written down too; only a cancellation passes.</remarks>
    public static string Read(Func<object?> probe) => ProbeReading.Take(probe).ToText();

    /// <summary>The type of a probe's value as C# writes it, such as <c>global::System.Collections.Generic.List&lt;int&gt;</c>.</summary>
    public static string TypeOf<T>(Func<T> probe)
    {
        ArgumentNullException.ThrowIfNull(probe);
        return TypeName(typeof(T));
    }

    /// <summary>
    /// Whether a judge takes a value for right. Value and reference are given in writing and put together again, so that the judge runs
    /// without the code that computed them.
    /// </summary>
    /// <exception cref="ProbeTextException">One of them is no value of the type.</exception>
    public static bool Judge<T>(Func<T, T, bool> judge, string value, string reference)
    {
        ArgumentNullException.ThrowIfNull(judge);
        return judge((T)ProbeValueAssembly.Assemble(ProbeValue.Parse(value), typeof(T))!, (T)ProbeValueAssembly.Assemble(ProbeValue.Parse(reference), typeof(T))!);
    }

    private static string TypeName(Type type)
    {
        if (type.IsArray)
        {
            return $"{TypeName(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        var name = new StringBuilder("global::");
        if (type.Namespace is { } space)
        {
            name.Append(space).Append('.');
        }

        var arguments = type.GetGenericArguments();
        name.Append(type.Name.Split('`')[0]);
        return arguments.Length == 0 ? name.ToString() : name.Append('<').AppendJoin(", ", arguments.Select(TypeName)).Append('>').ToString();
    }
}
