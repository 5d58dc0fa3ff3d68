import type { record as english } from '../en/record.ts';

/** Spanish words of the accessibility record that a build writes beside a package. */
export const record: Readonly<Record<keyof typeof english, string>> = {
  'record.title': 'Registro de accesibilidad',
  'record.lead':
    'Lo que se ha mirado en este paquete antes de que llegue al alumnado: por el programa, y por personas cuyo nombre está en cada punto.',
  'record.noVerdict':
    'Este registro no dice que el paquete cumpla una norma. Los programas encuentran una parte de lo que estorba a las personas; el resto está en la segunda parte, y queda abierto hasta que alguien ponga su nombre.',
  'record.package': 'Paquete',
  'record.fingerprint': 'Suma de comprobación (SHA-256)',
  'record.madeFor': 'Hecho para',
  'record.madeWith': 'Hecho con',
  'record.whichPackage':
    'El registro pertenece al paquete con este SHA-256 y a ningún otro. Si el paquete se construye de nuevo y es distinto, construye de nuevo su registro.',

  'record.checked': 'Comprobado por el programa',
  'record.checkedLead':
    'Se ha leído todo el HTML del paquete: {texts} {texts|página o parte|páginas y partes}; lo que está dos veces, letra por letra, se cuenta una vez. Entre paréntesis están los nombres de las mismas reglas en el comprobador de accesibilidad del editor de Canvas (2026) y en las herramientas de accesibilidad de Moodle (Brickfield, 5.1), y los criterios de conformidad de las WCAG 2.2. No se han ejecutado los comprobadores de las plataformas.',
  'record.pictures': 'Imágenes',
  'record.recordings': 'Grabaciones',
  'record.headings': 'Encabezados',
  'record.tables': 'Tablas',
  'record.links': 'Enlaces',
  'record.text': 'Texto y página',
  'record.nothingThere': 'En este paquete no hay nada de eso.',
  'record.allFine': '{looked} {looked|lugar mirado|lugares mirados}, nada encontrado.',
  'record.found': '{looked} {looked|lugar mirado|lugares mirados}, {found} {found|encontrado|encontrados}:',
  'record.morePlaces': '{places}; y {more} más',
  'record.finding': '{what} ({place})',

  'record.check.alt': 'Toda imagen tiene un texto alternativo, o uno vacío si solo decora.',
  'record.check.decorative': 'Las imágenes que decoran lo dicen también con su rol, «presentation».',
  'record.check.altFileName': 'Ningún texto alternativo es el nombre de un archivo.',
  'record.check.altLength': 'Ningún texto alternativo tiene más de 120 caracteres.',
  'record.check.altPlaceholder': 'Ningún texto alternativo es solo «imagen» o «foto».',
  'record.check.linkedPicture': 'Una imagen que es un enlace tiene un texto alternativo.',
  'record.check.captions': 'Todo vídeo tiene subtítulos.',
  'record.check.transcript': 'Toda grabación tiene una transcripción o subtítulos.',
  'record.check.controls': 'Las grabaciones tienen controles y no empiezan solas.',
  'record.check.headingOrder': 'No se salta ningún nivel de encabezado.',
  'record.check.headingStart': 'Los encabezados empiezan por debajo del título que muestra la plataforma.',
  'record.check.headingLength': 'Ningún encabezado tiene más de 120 caracteres.',
  'record.check.headingText': 'Ningún encabezado está vacío.',
  'record.check.headingsAtAll': 'Los textos largos tienen encabezados.',
  'record.check.tableHeader': 'Las tablas tienen celdas de encabezado.',
  'record.check.tableScope': 'Las celdas de encabezado dicen si encabezan una fila o una columna.',
  'record.check.tableCaption': 'Las tablas tienen título.',
  'record.check.tableMerged': 'No hay celdas combinadas.',
  'record.check.tableSummary': 'Ningún resumen repite el título.',
  'record.check.linkText': 'Todo enlace tiene palabras.',
  'record.check.linkWords': 'Ningún enlace se llama «aquí» ni como su dirección.',
  'record.check.linkNeighbours': 'No hay dos enlaces seguidos al mismo sitio.',
  'record.check.linkWindow': 'Ningún enlace abre una ventana nueva sin avisar.',
  'record.check.pageLanguage': 'Toda página que es un documento HTML propio dice en qué lengua está.',
  'record.check.languageMarks': 'Las marcas de lengua están bien formadas.',
  'record.check.contrast':
    'Los colores escritos en el propio texto tienen un contraste de 4,5 a 1 o más. Los colores de las hojas de estilo no se miran aquí.',
  'record.check.lists': 'Ningún párrafo empieza como un elemento de una lista.',
  'record.check.outdated': 'Ningún elemento que solo cambie el aspecto del texto o lo haga moverse.',
  'record.check.embedded': 'Ni objetos incrustados ni mapas con zonas que pulsar.',
  'record.check.legend': 'Todo grupo de campos tiene un nombre.',
  'record.check.length': 'Ninguna página o parte tiene más de 500 palabras (una sugerencia).',

  'record.byPeople': 'Para que lo compruebe una persona',
  'record.byPeopleLead':
    'Ningún programa puede responder a esto. Quien haya mirado escribe su nombre y la fecha; lo que no está bien vuelve a quien lo escribió.',
  'record.name': 'Nombre',
  'record.date': 'Fecha',
  'record.noneHere': 'Ninguno en este paquete.',
  'record.on': 'en: {places}',
  'record.person.pictures': 'Textos alternativos de las imágenes',
  'record.person.pictures.ask':
    '¿Dice cada texto para qué está la imagen en ese lugar? ¿Una imagen que decora es solo decoración? ¿Hay alguna imagen de texto?',
  'record.person.recordings': 'Subtítulos y transcripciones',
  'record.person.recordings.ask':
    '¿Son exactos los subtítulos y las transcripciones, dicen quién habla y qué sonidos importan? ¿Necesita un vídeo una descripción de lo que solo se ve?',
  'record.person.tables': 'Tablas',
  'record.person.tables.ask':
    '¿Se entiende cada tabla cuando se lee celda a celda con sus encabezados? ¿Dice su título lo que muestra?',
  'record.person.documents': 'Archivos para descargar',
  'record.person.documents.ask':
    '¿Es accesible cada archivo: encabezados, orden de lectura y textos alternativos en un PDF o un archivo de Word? El programa no los ha abierto.',
  'record.person.links': 'Páginas de otros sitios',
  'record.person.links.ask':
    '¿Puede el alumnado usar las páginas a las que llevan estos enlaces, y lo dicen las palabras de los enlaces?',
  'record.person.order': 'Orden de lectura',
  'record.person.order.ask':
    '¿Se entiende todo en el orden en que se lee en voz alta, con las imágenes y los recuadros?',
  'record.person.plain': 'Lenguaje claro',
  'record.person.plain.ask':
    '¿Es el lenguaje tan claro como permite el tema? ¿Son claras las instrucciones, y no dicen «arriba», «a la derecha» ni «lo rojo»?',
  'record.person.colour': 'Color y forma',
  'record.person.colour.ask':
    '¿Hay algo que se diga solo con el color o la forma, también en imágenes y gráficos? ¿Tienen los colores del tema contraste suficiente, en claro y en oscuro?',
  'record.person.languages': 'Otras lenguas',
  'record.person.languages.ask': '¿Está marcado cada pasaje en otra lengua con la suya?',
  'record.person.time': 'Tiempo',
  'record.person.time.ask': '¿Hace falta cada tiempo límite, y está acordado quién tiene más tiempo?',
  'record.person.tried': 'Probado por alguien',
  'record.person.tried.ask':
    '¿Lo ha recorrido alguien solo con el teclado, y con un lector de pantalla, en el lugar donde lo usará el alumnado?',
  'record.noAlt': 'sin texto alternativo',
  'record.decoration': 'marcada como decoración',
  'record.drawing': 'dibujo',
  'record.withDescription': 'con una descripción larga',
  'record.audio': 'sonido',
  'record.video': 'vídeo',
  'record.elsewhere': 'se reproduce en {site}',
  'record.captionsThere': 'subtítulos en ese sitio, según quien lo escribió',
  'record.captionsIn': 'subtítulos: {languages}',
  'record.noCaptions': 'sin subtítulos',
  'record.withTranscript': 'con una transcripción',
  'record.noTranscript': 'sin transcripción',
  'record.tableSize': '{rows} {rows|fila|filas}, {columns} {columns|columna|columnas}',

  'record.left': 'Queda para la plataforma',
  'record.left.platform':
    'Estos textos se muestran dentro de páginas de la plataforma. La plataforma responde de todo lo que no está en el paquete:',
  'record.left.platform.pages':
    'la navegación, sus propios encabezados, los enlaces para saltar, la ampliación y los temas;',
  'record.left.platform.quizzes':
    'los formularios de los cuestionarios: nombres de los campos, teclado, mensajes, reloj y guardado;',
  'record.left.platform.time': 'más tiempo para un estudiante, que se concede allí;',
  'record.left.platform.media': 'sus reproductores, y lo que hace con los subtítulos;',
  'record.left.platform.language': 'la lengua de lo que no lleva marca propia, que es la de su interfaz;',
  'record.left.platform.removed':
    'lo que quita de los textos: mira en build-report.json lo que se muestra de otro modo.',
  'record.left.frame': 'Estas páginas se muestran dentro de un marco de la plataforma. Ella responde de:',
  'record.left.frame.frame': 'el tamaño y el nombre del marco, y la entrada y la salida de él;',
  'record.left.frame.results': 'dónde se muestran los intentos y los resultados, y si un intento se puede repetir;',
  'record.left.browser': 'Estas páginas las muestra solo el navegador. Él responde de:',
  'record.left.browser.zoom': 'la ampliación, los colores y tipos de letra de quien lee, y la lectura en voz alta;',
  'record.left.browser.media': 'los controles del sonido y del vídeo.',
};
