"""Three invented editions of one recurring text, in English, Arabic and French.

A paragraph is its words, or its opening words in italics and the rest. Between the
editions some stay, some change, some are new, one is dropped and one moves.
"""

TITLES = {
    "en": "Protection of migrants",
    "ar": "حماية المهاجرين",
    "fr": "Protection des migrants",
}

PARAGRAPHS = {
    "recalling": {
        "en": ("Recalling", " its resolutions 74/148 of 18 December 2019 and 71/1,"),
        "ar": (
            "إذ تشير",
            " إلى قراريها 74/148 المؤرخ 18 كانون الأول/ديسمبر 2019 و 71/1،",
        ),
        "fr": ("Rappelant", " ses résolutions 74/148 du 18 décembre 2019 et 71/1,"),
    },
    "compact": {
        "en": (
            "Recalling also",
            " its resolution 73/195 on safe, orderly and regular migration,",
        ),
        "ar": (
            "وإذ تشير أيضا",
            " إلى قرارها 73/195 بشأن الهجرة الآمنة والمنظمة والنظامية،",
        ),
        "fr": (
            "Rappelant également",
            " sa résolution 73/195 sur des migrations sûres, ordonnées et régulières,",
        ),
    },
    "pandemic": {
        "en": (
            "Concerned",
            " that the pandemic has left many migrants far from home without work,",
        ),
        "ar": (
            "وإذ يساورها القلق",
            " لأن الجائحة تركت كثيرا من المهاجرين بعيدا عن ديارهم بلا عمل،",
        ),
        "fr": (
            "Préoccupée",
            " que la pandémie ait laissé beaucoup de migrants loin de chez eux sans"
            " travail,",
        ),
    },
    "drought": {
        "en": (
            "Noting",
            " that drought and rising seas move people within and across borders,",
        ),
        "ar": (
            "وإذ تلاحظ",
            " أن الجفاف وارتفاع البحار يدفعان الناس إلى التنقل داخل الحدود وعبرها،",
        ),
        "fr": (
            "Notant",
            " que la sécheresse et la montée des mers déplacent des personnes à"
            " l'intérieur et au-delà des frontières,",
        ),
    },
    "visits": {
        "en": (
            "Invites",
            " every Member State to let independent visitors into the places where"
            " migrants are held;",
        ),
        "ar": (
            "تدعو",
            " كل دولة عضو إلى السماح لزوار مستقلين بدخول الأماكن التي يحتجز فيها"
            " المهاجرون؛",
        ),
        "fr": (
            "Invite",
            " chaque État Membre à laisser entrer des visiteurs indépendants là où des"
            " migrants sont retenus ;",
        ),
    },
    "visits, unannounced": {
        "en": (
            "Invites",
            " every Member State to let independent visitors, unannounced, into all"
            " places where migrants are held;",
        ),
        "ar": (
            "تدعو",
            " كل دولة عضو إلى السماح لزوار مستقلين بدخول جميع الأماكن التي يحتجز فيها"
            " المهاجرون دون إعلان مسبق؛",
        ),
        "fr": (
            "Invite",
            " chaque État Membre à laisser entrer, sans annonce, des visiteurs"
            " indépendants partout où des migrants sont retenus ;",
        ),
    },
    "wages": {
        "en": (
            "Asks",
            " employers to pay those who came to work what was promised to them before"
            " they left, in particular:",
        ),
        "ar": (
            "تطلب",
            " إلى أرباب العمل أن يدفعوا لمن قدموا للعمل ما وعدوا به قبل رحيلهم، ولا"
            " سيما:",
        ),
        "fr": (
            "Demande",
            " aux employeurs de payer à ceux qui sont venus travailler ce qui leur"
            " avait été promis avant leur départ, en particulier :",
        ),
    },
    "wages, monthly": {
        "en": "To pay wages each month, into an account of the worker's own;",
        "ar": "دفع الأجور كل شهر في حساب يملكه العامل نفسه؛",
        "fr": "De verser le salaire chaque mois sur un compte propre au travailleur ;",
    },
    "report": {
        "en": (
            "Takes note",
            " of the report of the Secretary-General in document A/80/302, and requests"
            " another in two years.",
        ),
        "ar": (
            "تحيط علما",
            " بتقرير الأمين العام الوارد في الوثيقة A/80/302، وتطلب تقريرا آخر بعد"
            " سنتين.",
        ),
        "fr": (
            "Prend note",
            " du rapport du Secrétaire général publié sous la cote A/80/302, et en"
            " demande un autre dans deux ans.",
        ),
    },
    "children": {
        "en": ("Stresses", " that no child shall be locked up for want of a paper;"),
        "ar": ("تشدد", " على ألا يحتجز أي طفل لعدم حيازته وثيقة؛"),
        "fr": ("Souligne", " qu'aucun enfant ne doit être enfermé faute d'un papier ;"),
    },
}

EDITIONS = {
    "A/RES/76/172": [
        ("pp", "1", "", "recalling"),
        ("pp", "2", "", "compact"),
        ("pp", "3", "", "pandemic"),
        ("op", "1", "1.", "visits"),
        ("op", "2", "2.", "wages"),
        ("op", "2 (a)", "(a)", "wages, monthly"),
    ],
    "A/RES/78/217": [
        ("pp", "1", "", "recalling"),
        ("pp", "2", "", "compact"),
        ("pp", "3", "", "pandemic"),
        ("op", "1", "1.", "children"),
        ("op", "2", "2.", "visits"),
        ("op", "3", "3.", "wages"),
        ("op", "3 (a)", "(a)", "wages, monthly"),
    ],
    "A/RES/80/218": [
        ("pp", "1", "", "recalling"),
        ("pp", "2", "", "compact"),
        ("pp", "3", "", "drought"),
        ("op", "1", "1.", "visits, unannounced"),
        ("op", "2", "2.", "wages"),
        ("op", "2 (a)", "(a)", "wages, monthly"),
        ("op", "3", "3.", "report"),
        ("op", "4", "4.", "children"),
    ],
}
