using Microsoft.CodeAnalysis;

namespace MediaCourse.Notebooks.Sessions.Language;

/// <summary>Turns symbols of the compiler into completions.</summary>
internal static class SymbolItems
{
    /// <summary>A declaration on one line, as a reader would write it.</summary>
    public static readonly SymbolDisplayFormat Short = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeRef,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        extensionMethodStyle: SymbolDisplayExtensionMethodStyle.InstanceMethod,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        propertyStyle: SymbolDisplayPropertyStyle.NameOnly,
        localOptions: SymbolDisplayLocalOptions.IncludeType,
        kindOptions: SymbolDisplayKindOptions.IncludeNamespaceKeyword | SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>The completions for symbols, one for each name, whose names begin as what has been typed.</summary>
    public static IEnumerable<CompletionItem> Of(IEnumerable<ISymbol> symbols, string typed) => symbols
        .Where(symbol => symbol.CanBeReferencedByName && symbol.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && IsForReaders(symbol))
        .GroupBy(static symbol => symbol.Name, StringComparer.Ordinal)
        .Select(static group => new CompletionItem(group.Key, KindOf(group.First()), Declaration(group.First(), group.Count())));

    /// <summary>A symbol's declaration on one line, without the names of the classes that are made of cells.</summary>
    public static string Declaration(ISymbol symbol)
    {
        var text = symbol.ToDisplayString(Short);
        return symbol.ContainingType is { IsScriptClass: true } cell ? text.Replace(cell.Name + ".", "", StringComparison.Ordinal) : text;
    }

    /// <summary>The same, with the number of others of that name.</summary>
    public static string Declaration(ISymbol symbol, int count) => count switch
    {
        <= 1 => Declaration(symbol),
        2 => Declaration(symbol) + " (and 1 more)",
        _ => $"{Declaration(symbol)} (and {(count - 1).ToString(System.Globalization.CultureInfo.InvariantCulture)} more)",
    };

    /// <summary>Whether its author has not hidden it from readers.</summary>
    private static bool IsForReaders(ISymbol symbol) => !symbol.GetAttributes().Any(static attribute =>
        attribute.AttributeClass?.Name == "EditorBrowsableAttribute" && attribute.ConstructorArguments is [{ Value: 1 }]);

    private static CompletionKind KindOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol => CompletionKind.Method,
        IPropertySymbol => CompletionKind.Property,
        IEventSymbol => CompletionKind.Event,
        IFieldSymbol { ContainingType.IsScriptClass: true } or ILocalSymbol or IParameterSymbol or IRangeVariableSymbol => CompletionKind.Variable,
        IFieldSymbol => CompletionKind.Field,
        INamespaceSymbol => CompletionKind.Namespace,
        INamedTypeSymbol { TypeKind: TypeKind.Struct } => CompletionKind.Struct,
        INamedTypeSymbol { TypeKind: TypeKind.Interface } => CompletionKind.Interface,
        INamedTypeSymbol { TypeKind: TypeKind.Enum } => CompletionKind.Enum,
        _ => CompletionKind.Class,
    };
}
